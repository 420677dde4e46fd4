import { pictureFileRoute } from '../../../../../routes/figure.tsx'
import { locale } from '../../../../locale.ts'

const { generateStaticParams, GET } = pictureFileRoute(locale)

export const dynamic = 'force-static'

export { GET, generateStaticParams }
