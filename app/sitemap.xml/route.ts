import { loadSummaries, loadTopics } from '#lib/content/library/load.ts'
import { buildSitemap } from '#lib/formats/site-files/sitemap.ts'
import { listSitemapEntries } from '#lib/formats/site-files/sitemap-entries.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'

export const dynamic = 'force-static'

export function GET() {
  const entries = listSitemapEntries(siteOrigin(), loadSummaries(), loadTopics())
  return fileResponse('xml', buildSitemap(entries))
}
