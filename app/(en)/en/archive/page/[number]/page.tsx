import { laterArchiveRoute } from '../../../../../routes/archive.tsx'
import { locale } from '../../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = laterArchiveRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
