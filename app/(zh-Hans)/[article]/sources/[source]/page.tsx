import { sourceRoute } from '../../../../routes/source.tsx'
import { locale } from '../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = sourceRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
