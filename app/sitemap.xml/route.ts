import { loadSummaries, loadTopics } from '#lib/content/library/load.ts'
import { buildSitemap } from '#lib/formats/site-files/sitemap.ts'
import { listSitemapEntries } from '#lib/formats/site-files/sitemap-entries.ts'
import { recordingRefusals } from '#lib/publish/release/refusal.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'

export const dynamic = 'force-static'

export function GET() {
  const entries = listSitemapEntries(siteOrigin(), loadSummaries(), loadTopics())
  return recordingRefusals(() => fileResponse('xml', buildSitemap(entries)))
}
