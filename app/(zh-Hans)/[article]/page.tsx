import { articleRoute } from '../../routes/article.tsx'
import { locale } from '../locale.ts'

const { generateStaticParams, generateMetadata, Page } = articleRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
