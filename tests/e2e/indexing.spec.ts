import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { readArticles } from '../support/articles.ts'
import { attributeOf, type Element, textOf } from '../support/html.ts'
import {
  byTag,
  canonicalOf,
  files,
  headingsOf,
  notFoundPage,
  origin,
  type Page,
  pageAt,
  pageKinds,
} from './published.ts'

/** A page of each kind, and the files of a site, of one article and of one section that are made from the articles. */
const samples = [
  ...pageKinds.filter((page) => page !== notFoundPage).map(({ path }) => path),
  ...files
    .map(({ path }) => path)
    .filter((path) =>
      /^\/(?:kameng-origins\/)?(?:origins\/)?[^/]+\.(?:xml|json|txt|md|webmanifest)$/.test(path),
    ),
]

const agents: Record<string, string> = {
  none: '',
  Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  Baiduspider: 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  Bingbot: 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  YandexBot: 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  Sogou: 'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
  '360Spider': 'Mozilla/5.0 (compatible; 360Spider; +http://www.haosou.com/help/help_3_2.html)',
  MicroMessenger:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50',
  TelegramBot: 'TelegramBot (like TwitterBot)',
  Twitterbot: 'Twitterbot/1.0',
  GPTBot: 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  curl: 'curl/8.11.0',
}

test('every agent, and none, gets the same bytes of every kind of page and file', async ({ baseURL }) => {
  expect(samples.length).toBeGreaterThan(20)
  for (const path of samples) {
    const ask = (headers: Record<string, string>) => read(`${baseURL}${path}`, headers)
    const expected = await ask({})
    expect(expected.status, path).toBe(200)
    const answers = await Promise.all(Object.values(agents).map((agent) => ask({ 'user-agent': agent })))
    expect(
      answers.filter(({ status, body }) => status !== 200 || body !== expected.body),
      path,
    ).toEqual([])
  }
})

/** An answer as one gets it who sends no headers but these. */
async function read(url: string, headers: Record<string, string>) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).on('error', reject)
  })
  return { status: answer.statusCode, body: await text(answer) }
}

test('the head of every kind of page is complete; what the audit looks at it leaves to that', () => {
  for (const page of pageKinds) {
    const isIndexed =
      inHead(page, 'link', 'rel', 'canonical').length > 0 &&
      !/\/(?:cite|sources|search|history|wechat)\//.test(page.path)
    const counts = {
      atom: inHead(page, 'link', 'type', 'application/atom+xml').length,
      jsonFeed: inHead(page, 'link', 'type', 'application/feed+json').length,
    }
    if (isIndexed) expect(counts, page.path).toEqual({ atom: 1, jsonFeed: 1 })
    const outside = page.elements.filter(
      (element) => /^(?:title|meta|link)$/.test(element.tagName) && !isInHead(element) && !isInSvg(element),
    )
    expect(
      outside.map(({ tagName }) => tagName),
      page.path,
    ).toEqual([])
    for (const landmark of ['header', 'main', 'footer'])
      expect(byTag(page, landmark).length, `${page.path}: ${landmark}`).toBeGreaterThan(0)
    const [root] = byTag(page, 'html')
    expect(root && attributeOf(root, 'lang'), page.path).toBe(page.path.startsWith('/en/') ? 'en' : 'zh-Hans')
  }
  expect(pageKinds.some((page) => inHead(page, 'link', 'rel', 'canonical').length > 0)).toBe(true)
})

test.describe('every article', () => {
  for (const article of readArticles()) {
    const prefix = article.locale === 'en' ? '/en' : ''
    const address = `${prefix}/${article.slug}/`

    test(`has its whole text and contents list without script: ${address}`, async ({ request }) => {
      const html = await (await request.get(address)).text()
      const text = squeeze(textOf(html.replace(/<sup>.*?<\/sup>|<script.*?<\/script>/gs, '')))
      for (const section of [article.lead, ...article.sections])
        for (const paragraph of section.text.trim().split('\n'))
          expect(text.includes(squeeze(paragraph)), paragraph).toBe(true)
      const page = pageAt(address)
      const listed = byTag(page, 'a')
        .filter(isInContents)
        .map((link) => attributeOf(link, 'href'))
      expect(listed).toEqual([
        ...headingsOf(page).map(({ id }) => `#${id}`),
        ...['#evidence', '#sources', '#revisions'],
      ])
    })

    test(`shows the dates that its structured data tell: ${address}`, () => {
      const page = pageAt(address)
      const [node] = graphOf(page)
      const shown = byTag(page, 'time').map((time) => attributeOf(time, 'datetime'))
      expect(shown).toContain(node?.datePublished)
      expect(shown).toContain(node?.dateModified)
      for (const [property, date] of [
        ['article:published_time', node?.datePublished],
        ['article:modified_time', node?.dateModified],
      ] as const)
        expect(
          inHead(page, 'meta', 'property', property).map((meta) => attributeOf(meta, 'content')),
        ).toEqual([date])
      expect(node?.headline).toBe(byTag(page, 'h1').map((heading) => textOf(heading))[0])
    })

    test(`is canonical for its sections, which the sitemap leaves out: ${address}`, async ({ request }) => {
      const sitemap = await (await request.get('/sitemap.xml')).text()
      expect(sitemap).toContain(`<loc>${origin}${address}</loc>`)
      for (const { id, title } of article.sections) {
        const page = pageAt(`${address}${id}/`)
        expect(canonicalOf(page)).toBe(origin + address)
        expect(inHead(page, 'title').map((element) => textOf(element))).toEqual([
          expect.stringContaining(`${title}｜`),
        ])
        expect(sitemap).not.toContain(`${address}${id}/`)
        const [node, breadcrumb] = graphOf(page)
        expect(node?.['@id']).toBe(origin + address)
        expect(breadcrumb?.['@type']).toBe('BreadcrumbList')
      }
    })
  }
})

test('headers: twins are not indexed, feeds, cards and pictures may be loaded from elsewhere, no page is transcoded', () => {
  const shown = files.map(({ path, headers }) => ({
    path,
    robots: headers['x-robots-tag'],
    policy: headers['cross-origin-resource-policy'],
    isTranscoded:
      headers['content-type']?.startsWith('text/html') === true &&
      headers['cache-control']?.includes('no-transform') !== true,
  }))
  expect(shown).toEqual(
    files.map(({ path }) => ({
      path,
      robots: path.endsWith('.md') ? 'noindex' : undefined,
      policy: /^\/(?:cards|assets\/pictures)\/|\/feed\.(?:xml|json)$/.test(path)
        ? 'cross-origin'
        : 'same-origin',
      isTranscoded: false,
    })),
  )
})

test('files have the media types that their readers ask for', async ({ request }) => {
  const types: Record<string, string> = {
    '/sitemap.xml': 'application/xml; charset=utf-8',
    '/robots.txt': 'text/plain; charset=utf-8',
    '/feed.xml': 'application/atom+xml; charset=utf-8',
    '/feed.json': 'application/feed+json; charset=utf-8',
    '/llms.txt': 'text/plain; charset=utf-8',
    '/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
    '/.well-known/security.txt': 'text/plain; charset=utf-8',
    '/kameng-origins/index.md': 'text/markdown; charset=utf-8',
    '/kameng-origins/origins/index.md': 'text/markdown; charset=utf-8',
    '/en/feed.xml': 'application/atom+xml; charset=utf-8',
    '/en/feed.json': 'application/feed+json; charset=utf-8',
    '/en/kameng-origins/index.md': 'text/markdown; charset=utf-8',
    '/en/kameng-origins/origins/index.md': 'text/markdown; charset=utf-8',
  }
  for (const [path, type] of Object.entries(types))
    expect((await request.get(path)).headers()['content-type'], path).toBe(type)
})

/** Elements of a name in a page's head, with an attribute, of a value. */
function inHead(page: Page, tagName: string, name?: string, value?: string): Element[] {
  return byTag(page, tagName).filter((element) => {
    if (!isInHead(element)) return false
    if (name === undefined) return true
    const own = attributeOf(element, name)
    return value === undefined ? own !== undefined : own === value
  })
}

function isInHead({ parentNode }: Element): boolean {
  return parentNode?.nodeName === 'head'
}

function isInContents({ parentNode: parent }: Element): boolean {
  if (parent === null || !('tagName' in parent)) return false
  return attributeOf(parent, 'id') === 'contents' || isInContents(parent)
}

/** Drawings have titles of their own. */
function isInSvg({ namespaceURI }: Element): boolean {
  return namespaceURI.endsWith('/svg')
}

/** The nodes of the page's structured data for schema.org. */
function graphOf(page: Page): Record<string, unknown>[] {
  return byTag(page, 'script')
    .filter((script) => attributeOf(script, 'type') === 'application/ld+json')
    .flatMap((script) => JSON.parse(textOf(script))['@graph'] ?? [])
}

/** Text without white space. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
