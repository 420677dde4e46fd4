import { topicRoute } from '../../../routes/topics.tsx'
import { locale } from '../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = topicRoute(locale, 'first')

export { generateMetadata, generateStaticParams, Page as default }
