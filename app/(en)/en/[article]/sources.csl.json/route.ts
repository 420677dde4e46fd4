import { dataFileRoute } from '../../../../routes/data-files.ts'
import { locale } from '../../../locale.ts'

const { generateStaticParams, GET } = dataFileRoute(locale, 'sources.csl.json')

export const dynamic = 'force-static'

export { GET, generateStaticParams }
