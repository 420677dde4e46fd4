import { citationFileRoute } from '../../../../../routes/cite.tsx'
import { locale } from '../../../../locale.ts'

const { generateStaticParams, GET } = citationFileRoute(locale)

export const dynamic = 'force-static'

export { GET, generateStaticParams }
