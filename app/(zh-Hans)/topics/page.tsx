import { topicsRoute } from '../../routes/topics.tsx'
import { locale } from '../locale.ts'

const { generateMetadata, Page } = topicsRoute(locale)

export { generateMetadata, Page as default }
