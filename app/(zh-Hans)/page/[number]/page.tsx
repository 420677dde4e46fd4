import { laterHomeRoute } from '../../../routes/home.tsx'
import { locale } from '../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = laterHomeRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
