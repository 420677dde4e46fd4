import { sectionRoute } from '../../../../routes/section.tsx'
import { locale } from '../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = sectionRoute(locale)

export const dynamicParams = false

export { generateMetadata, generateStaticParams }

export default Page
