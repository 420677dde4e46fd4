import { fileResponse } from '../file-response.ts'
import { sitemapFiles } from '../sitemaps.ts'

export const dynamic = 'force-static'

export const GET = () => fileResponse('xml', sitemapFiles()[0]?.body)
