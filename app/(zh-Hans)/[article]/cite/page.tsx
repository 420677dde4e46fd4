import { citeRoute } from '../../../routes/cite.tsx'
import { locale } from '../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = citeRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
