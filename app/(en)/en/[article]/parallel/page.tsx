import { parallelRoute } from '../../../../routes/parallel.tsx'
import { locale } from '../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = parallelRoute(locale)

export const dynamicParams = false

export { generateMetadata, generateStaticParams, Page as default }
