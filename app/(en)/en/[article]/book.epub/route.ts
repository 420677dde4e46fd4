import { bookRoute } from '../../../../routes/book-file.ts'
import { locale } from '../../../locale.ts'

const { generateStaticParams, GET } = bookRoute(locale)

export const dynamic = 'force-static'

export { GET, generateStaticParams }
