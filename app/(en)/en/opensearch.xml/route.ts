import { openSearchRoute } from '../../../routes/open-search.ts'
import { locale } from '../../locale.ts'

export const dynamic = 'force-static'

export const GET = () => openSearchRoute(locale)
