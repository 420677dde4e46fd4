import { comparisonRoute } from '../../../../routes/comparison.tsx'
import { locale } from '../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = comparisonRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
