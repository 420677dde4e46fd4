import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import robotsParser from 'robots-parser'
import { parseSitemap } from 'sitemap'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { buildRobotsTxt } from '#lib/formats/site-files/robots-txt.ts'
import { buildSitemap } from '#lib/formats/site-files/sitemap.ts'
import { listSitemapEntries } from '#lib/formats/site-files/sitemap-entries.ts'
import { origin, readArticles, readSample } from '../../../support/articles.ts'
import { summaryOf } from '../../../support/summaries.ts'

const chinese = listSitemapEntries(origin, readArticles('zh-Hans'), [])
const both = listSitemapEntries(origin, readArticles(), [])

describe('the sitemap', () => {
  test('lists pages with an address of their own, and no section', () => {
    expect(chinese).toEqual([
      { url: `${origin}/`, lastmod: '2026-11-28', languages: undefined },
      { url: `${origin}/about/`, languages: undefined },
      { url: `${origin}/corrections/`, languages: undefined },
      { url: `${origin}/archive/`, lastmod: '2026-11-28', languages: undefined },
      { url: `${origin}/kameng-origins/`, lastmod: '2026-11-28', languages: undefined },
    ])
    expect(both).toHaveLength(10)
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
      ({ url }) => !/article-|about|corrections/.test(url),
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
    const xml = buildSitemap(entries)
    expect(await validate(xml, 'urlset')).toEqual([])
  })

  test('the schema refuses what is wrong', async () => {
    const xml = buildSitemap([{ url: `${origin}/`, lastmod: 'yesterday' }])
    expect(await validate(xml, 'urlset')).not.toEqual([])
  })

  test('is read back whole by a parser', async () => {
    const xml = buildSitemap(both)
    const items = await parseSitemap(Readable.from([xml]))
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

test('the sitemap holds 50,000 addresses, and is refused with more', () => {
  const entries = Array.from({ length: 50_001 }, (_, index) => ({ url: `${origin}/article-${index}/` }))
  expect(buildSitemap(entries.slice(1)).match(/<url>/g)).toHaveLength(50_000)
  expect(() => buildSitemap(entries)).toThrow(/has 50001 addresses.*holds 50000/)
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
