import { laterSearchRoute } from '../../../../../routes/search.tsx'
import { locale } from '../../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = laterSearchRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
