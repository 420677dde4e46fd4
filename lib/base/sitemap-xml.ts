import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** One `<url>` or `<sitemap>` entry; `lastmod` as written, absent when the entry has none. */
export type SitemapEntry = { loc: string; lastmod?: string }

/** A parsed sitemap file: a list of pages, or an index of further sitemap files. */
export type Sitemap = { kind: 'pages' | 'index'; entries: SitemapEntry[] }

/** Parses a sitemap or sitemap index (sitemaps.org 0.9). Throws an `Error` that says what is not valid. */
export function parseSitemap(xml: string): Sitemap {
  const parsed = document.safeParse(parser.parse(xml, true))
  if (!parsed.success) throw new Error(`not a sitemap: ${z.prettifyError(parsed.error)}`)
  const { urlset, sitemapindex } = parsed.data
  if (urlset !== undefined) return { kind: 'pages', entries: urlset.url.map(toEntry) }
  if (sitemapindex !== undefined) return { kind: 'index', entries: sitemapindex.sitemap.map(toEntry) }
  throw new Error('not a sitemap: the root element is neither <urlset> nor <sitemapindex>')
}

const parser = new XMLParser({
  // Values stay text: a lastmod of `2026` must not become a number.
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
})

const entry = z.object({ loc: z.url(), lastmod: z.string().min(1).optional() })
/** An element without children is parsed as an empty string. */
const empty = z.literal('')

const document = z.object({
  urlset: z
    .union([empty.transform(() => ({ url: [] })), z.object({ url: z.array(entry).default([]) })])
    .optional(),
  sitemapindex: z
    .union([empty.transform(() => ({ sitemap: [] })), z.object({ sitemap: z.array(entry).default([]) })])
    .optional(),
})

function toEntry({ loc, lastmod }: z.infer<typeof entry>): SitemapEntry {
  return lastmod === undefined ? { loc } : { loc, lastmod }
}
