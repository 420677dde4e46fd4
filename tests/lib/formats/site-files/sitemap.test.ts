import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import robotsParser from 'robots-parser'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { buildRobotsTxt } from '#lib/formats/site-files/robots-txt.ts'
import { buildSitemaps, type SitemapEntry } from '#lib/formats/site-files/sitemap.ts'
import { listSitemapEntries } from '#lib/formats/site-files/sitemap-entries.ts'
import { origin, readArticles, readSample } from '../../../support/articles.ts'
import { summaryOf } from '../../../support/summaries.ts'

const chinese = listSitemapEntries(origin, readArticles('zh-Hans'), [])
const both = listSitemapEntries(origin, readArticles(), [])

describe('the sitemap', () => {
  test('lists pages with an address of their own, and no section', () => {
    expect(chinese).toEqual([
      { url: `${origin}/`, lastmod: '2026-11-22', languages: undefined },
      { url: `${origin}/about/`, languages: undefined },
      { url: `${origin}/archive/`, lastmod: '2026-11-22', languages: undefined },
      { url: `${origin}/kameng-origins/`, lastmod: '2026-11-22', languages: undefined },
    ])
    expect(both).toHaveLength(8)
  })

  test('lists every page of a list, as of the newest change on it, and topics where they have articles', () => {
    const articles = Array.from({ length: 30 }, (_, index) =>
      summaryOf({
        slug: `article-${index}`,
        locale: index === 0 ? 'en' : 'zh-Hans',
        published: `2024-01-${String(index + 1).padStart(2, '0')}`,
        topics: index < 2 ? ['trade'] : [],
      }),
    )
    const vocabulary = ['trade', 'law'].map((key) => ({ key, names: { 'zh-Hans': key, en: key } }))
    const lists = listSitemapEntries(origin, articles, vocabulary).filter(
      ({ url }) => !/article-|about/.test(url),
    )
    expect(
      lists.map(({ url, lastmod, languages }) => [
        url.slice(origin.length),
        lastmod,
        languages !== undefined,
      ]),
    ).toEqual([
      ['/', '2024-01-30', true],
      ['/page/2/', '2024-01-06', false],
      ['/en/', '2024-01-01', true],
      ['/archive/', '2024-01-30', true],
      ['/en/archive/', '2024-01-01', true],
      ['/topics/', '2024-01-02', true],
      ['/en/topics/', '2024-01-01', true],
      ['/topics/trade/', '2024-01-02', true],
      ['/en/topics/trade/', '2024-01-01', true],
    ])
  })

  test('dates a page by the day its text last changed', () => {
    expect(listSitemapEntries(origin, [readSample()], [])[3]?.lastmod).toBe('2026-12-01')
    const unchanged = { ...readSample(), modified: '2026-11-22' }
    expect(listSitemapEntries(origin, [unchanged], [])[3]?.lastmod).toBe('2026-11-22')
  })

  test.each([
    ['one language', chinese],
    ['two languages', both],
    ['addresses with every sign', [{ url: `${origin}/?a=1&b='"<>`, languages: { en: `${origin}/&` } }]],
  ])('is valid by the schema of sitemaps.org: %s', async (_, entries) => {
    const [file] = buildSitemaps(origin, entries)
    expect(await validate(file?.body ?? '', 'urlset')).toEqual([])
  })

  test('the schema refuses what is wrong', async () => {
    const [file] = buildSitemaps(origin, [{ url: `${origin}/`, lastmod: 'yesterday' }])
    expect(await validate(file?.body ?? '', 'urlset')).not.toEqual([])
  })

  test('is read back whole by a parser', async () => {
    const [file] = buildSitemaps(origin, both)
    const items = await parseSitemap(Readable.from([file?.body ?? '']))
    expect(items.map(({ url, lastmod, links }) => ({ url, lastmod, links }))).toEqual(
      both.map(({ url, lastmod, languages }) => ({
        url,
        lastmod,
        links: Object.entries(languages ?? {}).map(([lang, href]) => ({ lang, url: href })),
      })),
    )
  })

  test('languages answer each other', () => {
    for (const { url, languages } of both) {
      expect(Object.values(languages ?? {})).toContain(url)
      for (const target of Object.values(languages ?? {}))
        expect(both.find((entry) => entry.url === target)?.languages).toEqual(languages)
    }
  })
})

describe('a sitemap above the limits', () => {
  const many: SitemapEntry[] = Array.from({ length: 120_001 }, (_, index) => ({
    url: `${origin}/article-${index}/`,
    lastmod: `2026-${index < 50_000 ? '01' : '02'}-01`,
  }))

  test('is split at 50,000 addresses, with an index', async () => {
    const [index, ...parts] = buildSitemaps(origin, many)
    expect(parts.map(({ path }) => path)).toEqual(['/sitemaps/1.xml', '/sitemaps/2.xml', '/sitemaps/3.xml'])
    expect(parts.map(({ body }) => body.match(/<url>/g)?.length)).toEqual([50_000, 50_000, 20_001])
    const items = await parseSitemapIndex(Readable.from([index?.body ?? '']))
    expect(items).toEqual([
      { url: `${origin}/sitemaps/1.xml`, lastmod: '2026-01-01' },
      { url: `${origin}/sitemaps/2.xml`, lastmod: '2026-02-01' },
      { url: `${origin}/sitemaps/3.xml`, lastmod: '2026-02-01' },
    ])
  })

  test.each([49_999, 50_000, 50_001])('%i addresses: nothing is lost', (count) => {
    const files = buildSitemaps(origin, many.slice(0, count))
    expect(files).toHaveLength(count <= 50_000 ? 1 : 3)
    expect(files.flatMap(({ body }) => body.match(/<loc>[^<]*\/article-/g) ?? [])).toHaveLength(count)
  })

  test('is split by bytes as well', () => {
    const files = buildSitemaps(origin, many.slice(0, 100), { urls: 50_000, bytes: 2_000 })
    for (const { body } of files.slice(1)) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(2_000)
    expect(files.flatMap(({ body }) => body.match(/<url>/g) ?? [])).toHaveLength(100)
  })
})

describe('robots.txt', () => {
  const robots = robotsParser(`${origin}/robots.txt`, buildRobotsTxt(origin))

  test.each(['Googlebot', 'Baiduspider', 'bingbot', 'GPTBot', 'anything'])(
    'lets %s read everything',
    (agent) => {
      for (const path of ['/', '/kameng-origins/', '/cards/site.png', '/kameng-origins/index.md'])
        expect(robots.isAllowed(`${origin}${path}`, agent)).toBe(true)
    },
  )

  test('names the sitemap', () => {
    expect(robots.getSitemaps()).toEqual([`${origin}/sitemap.xml`])
  })
})

const sitemapSchema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8')

/** The schema of sitemaps.org allows elements of others only where they are declared: XHTML's link is one. */
const linkSchema = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link"><complexType>
    <attribute name="rel" use="required" fixed="alternate"/>
    <attribute name="hreflang" use="required"/>
    <attribute name="href" type="anyURI" use="required"/>
  </complexType></element>
</schema>`

const wholeSchema = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</schema>`

async function validate(xml: string, root: string): Promise<string[]> {
  expect(xml).toContain(`<${root} `)
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: xml },
    schema: { fileName: 'whole.xsd', contents: wholeSchema },
    preload: [
      { fileName: 'sitemap.xsd', contents: sitemapSchema },
      { fileName: 'link.xsd', contents: linkSchema },
    ],
  })
  return errors.map(({ message }) => message)
}
