import { loadSummaries } from '#lib/content/load.ts'
import { buildSitemaps, type SitemapFile } from '#lib/seo/sitemap.ts'
import { listSitemapEntries } from '#lib/seo/sitemap-entries.ts'
import { siteOrigin } from '#lib/site.ts'

/** The sitemap of the site, and its parts where one file cannot hold it. */
export function sitemapFiles(): SitemapFile[] {
  const origin = siteOrigin()
  return buildSitemaps(origin, listSitemapEntries(origin, loadSummaries()))
}
