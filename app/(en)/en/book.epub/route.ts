import { collectionRoute } from '../../../routes/book-file.ts'
import { locale } from '../../locale.ts'

export const dynamic = 'force-static'

export const GET = () => collectionRoute(locale)
