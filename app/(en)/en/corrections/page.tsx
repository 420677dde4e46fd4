import { correctionsRoute } from '../../../routes/corrections.tsx'
import { locale } from '../../locale.ts'

const { generateMetadata, Page } = correctionsRoute(locale)

export { generateMetadata, Page as default }
