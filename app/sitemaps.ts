import { loadSummaries, loadTopics } from '#lib/content/library/load.ts'
import { buildSitemaps, type SitemapFile } from '#lib/formats/site-files/sitemap.ts'
import { listSitemapEntries } from '#lib/formats/site-files/sitemap-entries.ts'
import { siteOrigin } from '#lib/site.ts'

/** The sitemap of the site, and its parts where one file cannot hold it. */
export function sitemapFiles(): SitemapFile[] {
  const origin = siteOrigin()
  return buildSitemaps(origin, listSitemapEntries(origin, loadSummaries(), loadTopics()))
}
