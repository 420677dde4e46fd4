import { defaultLocale } from '#lib/locales.ts'
import { atomFeed } from '../feeds.ts'

export const dynamic = 'force-static'

export const GET = () => atomFeed(defaultLocale)
