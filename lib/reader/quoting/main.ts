import { quoteLinks } from './quote.ts'

// The module that is loaded when text is first selected.

quoteLinks()
