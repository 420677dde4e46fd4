import { Refusal } from '#lib/base/errors.ts'
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

/**
 * The sitemap of the site, with all entries.
 * @throws Refusal when they are more than one file may hold (sitemaps.org 0.9)
 */
export function buildSitemap(entries: readonly SitemapEntry[]): string {
  const open = `<urlset ${namespaces}>`
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open,
    ...entries.map(formatEntry),
    '</urlset>',
    '',
  ].join('\n')
  if (entries.length > maximumUrls || Buffer.byteLength(xml) > maximumBytes)
    throw new Refusal(
      `The site has ${entries.length} addresses for search engines, ${xml.length} characters of sitemap. A sitemap holds ${maximumUrls} and ${maximumBytes} bytes: let lib/formats/site-files/sitemap.ts write several, with an index.`,
    )
  return xml
}

const maximumUrls = 50_000
const maximumBytes = 52_428_800
const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

function formatEntry({ url, lastmod, languages = {} }: SitemapEntry): string {
  const day = lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`
  const links = Object.entries(languages).map(
    ([language, href]) =>
      `<xhtml:link rel="alternate" hreflang="${escapeMarkup(language)}" href="${escapeMarkup(href)}"/>`,
  )
  return `<url><loc>${escapeMarkup(url)}</loc>${day}${links.join('')}</url>`
}
