import { escapeMarkup } from '#lib/base/escape.ts'

/** A page that search engines may list under its own address. */
export interface SitemapEntry {
  /** Absolute URL. */
  url: string
  /** Day of the last change of its text, `YYYY-MM-DD`; undefined when none is recorded. */
  lastmod?: string | undefined
  /** Absolute URLs by language, itself included; undefined without translations. */
  languages?: Record<string, string> | undefined
}

/** A file to publish. */
export interface SitemapFile {
  path: string
  body: string
}

/** Limits of one file (sitemaps.org 0.9): number of addresses, and bytes before compression. */
export interface SitemapLimits {
  urls: number
  bytes: number
}

const protocolLimits: SitemapLimits = { urls: 50_000, bytes: 52_428_800 }

/**
 * `/sitemap.xml` with all entries; where they pass a limit, parts `/sitemaps/1.xml` and so on, with
 * `/sitemap.xml` as their index.
 */
export function buildSitemaps(
  origin: string,
  entries: readonly SitemapEntry[],
  limits: SitemapLimits = protocolLimits,
): SitemapFile[] {
  const parts = divide(entries, limits)
  const [only] = parts
  if (parts.length < 2) return [{ path: '/sitemap.xml', body: formatPart(only?.xml ?? []) }]
  const files = parts.map((part, index) => ({ ...part, path: `/sitemaps/${index + 1}.xml` }))
  return [
    { path: '/sitemap.xml', body: formatIndex(origin, files) },
    ...files.map(({ path, xml }) => ({ path, body: formatPart(xml) })),
  ]
}

interface Part {
  xml: string[]
  /** Newest date of its entries. */
  lastmod: string | undefined
}

/** Room for what stands around the entries of a part. */
const frameBytes = 256

function divide(entries: readonly SitemapEntry[], limits: SitemapLimits): Part[] {
  const parts: Part[] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    const xml = formatEntry(entry)
    const length = Buffer.byteLength(xml) + 1
    let part = parts.at(-1)
    if (part === undefined || part.xml.length >= limits.urls || bytes + length > limits.bytes) {
      part = { xml: [], lastmod: undefined }
      parts.push(part)
      bytes = frameBytes
    }
    part.xml.push(xml)
    bytes += length
    if (entry.lastmod !== undefined && entry.lastmod > (part.lastmod ?? '')) part.lastmod = entry.lastmod
  }
  return parts
}

function formatEntry({ url, lastmod, languages = {} }: SitemapEntry): string {
  const links = Object.entries(languages).map(
    ([language, href]) =>
      `<xhtml:link rel="alternate" hreflang="${escapeMarkup(language)}" href="${escapeMarkup(href)}"/>`,
  )
  return `<url><loc>${escapeMarkup(url)}</loc>${formatLastmod(lastmod)}${links.join('')}</url>`
}

function formatLastmod(lastmod: string | undefined): string {
  return lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

function formatPart(xml: readonly string[]): string {
  const open = `<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">`
  return [declaration, open, ...xml, '</urlset>', ''].join('\n')
}

function formatIndex(origin: string, files: readonly (Part & { path: string })[]): string {
  const sitemaps = files.map(
    ({ path, lastmod }) =>
      `<sitemap><loc>${escapeMarkup(origin + path)}</loc>${formatLastmod(lastmod)}</sitemap>`,
  )
  return [declaration, `<sitemapindex ${namespace}>`, ...sitemaps, '</sitemapindex>', ''].join('\n')
}
