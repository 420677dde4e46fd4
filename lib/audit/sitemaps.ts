import { causeOf } from '#lib/base/errors.ts'
import { parseSitemap, type Sitemap } from '#lib/base/sitemap-xml.ts'
import { readBytes } from '#lib/requests/body.ts'
import type { Client } from '#lib/requests/client.ts'
import type { Robot } from '#lib/requests/robot.ts'
import type { Finding } from './finding.ts'

/** The pages that the sitemaps of a site list, and what was wrong with the files. */
export type Listing = { found: boolean; urls: string[]; findings: Finding[] }

/** Reads the sitemaps that robots.txt names, or /sitemap.xml, with the parts of an index. */
export async function fetchSitemaps(client: Client, siteOrigin: string, robots: Robot): Promise<Listing> {
  const named = robots.sitemaps.length > 0
  const pending = named ? [...robots.sitemaps] : [`${siteOrigin}/sitemap.xml`]
  const listing: Listing = { found: false, urls: [], findings: [] }
  const seen = new Set<string>()
  for (let file = pending.shift(); file !== undefined && seen.size < maxFiles; file = pending.shift()) {
    if (seen.has(file)) continue
    seen.add(file)
    const result = await fetchSitemap(client, siteOrigin, file)
    if (typeof result === 'string') {
      const missing = !named && seen.size === 1 && result === 'answers 404'
      listing.findings.push({
        rule: missing ? 'sitemap-missing' : 'sitemap-invalid',
        page: file,
        problem: result,
      })
    } else {
      listing.found = true
      const target = result.kind === 'index' ? pending : listing.urls
      target.push(...result.entries.map((entry) => entry.loc))
    }
  }
  return listing
}

/** 50,000 pages each: far more than the crawl visits. */
const maxFiles = 50

/** Most bytes of a sitemap file (sitemaps.org/protocol.html). */
const maxSitemapBytes = 50_000_000

async function fetchSitemap(client: Client, siteOrigin: string, file: string): Promise<Sitemap | string> {
  if (!URL.canParse(file) || new URL(file).origin !== siteOrigin) return `is not of ${siteOrigin}`
  try {
    return await client.request(file, async (response) => {
      if (response.status !== 200) {
        await response.body?.cancel()
        return `answers ${response.status}`
      }
      const { bytes, whole } = await readBytes(response, maxSitemapBytes)
      return whole ? parseSitemap(bytes.toString('utf8')) : `is longer than ${maxSitemapBytes} bytes`
    })
  } catch (error) {
    return `cannot be read: ${causeOf(error)}`
  }
}
