import { topicRoute } from '../../../../../routes/topics.tsx'
import { locale } from '../../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = topicRoute(locale, 'later')

export { generateMetadata, generateStaticParams, Page as default }
