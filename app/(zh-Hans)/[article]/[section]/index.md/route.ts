import { sectionTwinRoute } from '../../../../routes/twins.ts'
import { locale } from '../../../locale.ts'

const { generateStaticParams, GET } = sectionTwinRoute(locale)

export const dynamic = 'force-static'

export const dynamicParams = false

export { GET, generateStaticParams }
