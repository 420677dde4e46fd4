import { sectionTwinRoute } from '../../../../routes/twins.ts'
import { locale } from '../../../locale.ts'

const { generateStaticParams, GET } = sectionTwinRoute(locale)

export const dynamic = 'force-static'

export { GET, generateStaticParams }
