import { feedRoute } from '../../../routes/feeds.ts'
import { locale } from '../../locale.ts'

export const dynamic = 'force-static'

export const GET = () => feedRoute(locale, 'feed.xml')
