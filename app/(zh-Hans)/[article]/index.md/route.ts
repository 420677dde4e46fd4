import { articleTwinRoute } from '../../../routes/twins.ts'
import { locale } from '../../locale.ts'

const { generateStaticParams, GET } = articleTwinRoute(locale)

export const dynamic = 'force-static'

export { GET, generateStaticParams }
