import { defaultLocale } from '#lib/locales.ts'
import { jsonFeed } from '../feeds.ts'

export const dynamic = 'force-static'

export const GET = () => jsonFeed(defaultLocale)
