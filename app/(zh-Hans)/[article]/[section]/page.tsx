import { sectionRoute } from '../../../routes/section.tsx'
import { locale } from '../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = sectionRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
