import { historyRoute } from '../../../../routes/history.tsx'
import { locale } from '../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = historyRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
