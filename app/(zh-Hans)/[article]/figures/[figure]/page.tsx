import { figureRoute } from '../../../../routes/figure.tsx'
import { locale } from '../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = figureRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
