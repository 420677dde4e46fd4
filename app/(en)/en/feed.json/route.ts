import { jsonFeed } from '../../../feeds.ts'

export const dynamic = 'force-static'

export const GET = () => jsonFeed('en')
