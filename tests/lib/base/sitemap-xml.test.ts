import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSitemap } from '#lib/base/sitemap-xml.ts'

const head = '<?xml version="1.0"?>'

test.each([
  ['empty list', '<urlset/>', { kind: 'pages', entries: [] }],
  [
    'one page',
    '<urlset><url><loc>https://a.b/</loc></url></urlset>',
    { kind: 'pages', entries: [{ loc: 'https://a.b/' }] },
  ],
  [
    'lastmod stays text',
    '<urlset><url><loc>https://a.b/</loc><lastmod>2026</lastmod></url></urlset>',
    { kind: 'pages', entries: [{ loc: 'https://a.b/', lastmod: '2026' }] },
  ],
  [
    'entities and white space',
    '<urlset><url><loc>\n https://a.b/?x=1&amp;y=2 </loc></url></urlset>',
    { kind: 'pages', entries: [{ loc: 'https://a.b/?x=1&y=2' }] },
  ],
  [
    'extensions are left out',
    '<urlset xmlns:x="http://www.w3.org/1999/xhtml"><url><loc>https://a.b/</loc><x:link rel="alternate" href="/en/"/><image:image><image:loc>https://a.b/i.png</image:loc></image:image></url></urlset>',
    { kind: 'pages', entries: [{ loc: 'https://a.b/' }] },
  ],
  [
    'index',
    '<sitemapindex><sitemap><loc>https://a.b/1.xml</loc></sitemap><sitemap><loc>https://a.b/2.xml</loc></sitemap></sitemapindex>',
    { kind: 'index', entries: [{ loc: 'https://a.b/1.xml' }, { loc: 'https://a.b/2.xml' }] },
  ],
])('%s', (_, xml, expected) => {
  expect(parseSitemap(head + xml)).toEqual(expected)
})

test.each([
  ['HTML', '<html><body>Not found</body></html>', /neither <urlset> nor <sitemapindex>/],
  ['cut off', '<urlset><url><loc>https://a.b/</loc>', /./],
  ['relative address', '<urlset><url><loc>/a/</loc></url></urlset>', /not a sitemap/],
  ['page without address', '<urlset><url><lastmod>2026-01-01</lastmod></url></urlset>', /not a sitemap/],
  ['nothing', '', /./],
])('refuses %s', (_, xml, message) => {
  expect(() => parseSitemap(xml)).toThrow(message)
})

test('reads back any URL that is written with XML escapes', () => {
  const urls = fc.array(
    fc.string({ unit: 'grapheme' }).map((text) => new URL(`https://a.b/?q=${text}`).href),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(urls, (expected) => {
      const escapeXml = (text: string) =>
        text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
      const entries = expected.map((url) => `<url><loc>${escapeXml(url)}</loc></url>`)
      const { entries: found } = parseSitemap(`${head}<urlset>${entries.join('')}</urlset>`)
      expect(found.map((entry) => entry.loc)).toEqual(expected)
    }),
  )
})
