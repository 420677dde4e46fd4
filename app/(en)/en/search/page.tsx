import { searchRoute } from '../../../routes/search.tsx'
import { locale } from '../../locale.ts'

const { generateMetadata, Page } = searchRoute(locale)

export { generateMetadata, Page as default }
