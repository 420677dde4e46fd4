import { aboutRoute } from '../../routes/about.tsx'
import { locale } from '../locale.ts'

const { generateMetadata, Page } = aboutRoute(locale)

export { generateMetadata, Page as default }
