import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Page as BrowserPage, expect, test } from '@playwright/test'
import { readArticles } from '../support/articles.ts'
import { attributeOf, type Element, textOf } from '../support/html.ts'
import { byTag, canonicalOf, files, headingsOf, origin, type Page, pages } from './published.ts'

/** Pages with the ways to cite a section are for readers, not for search engines. */
const indexed = pages.filter(({ path }) => !path.endsWith('/cite/') && !path.includes('/sources/'))
/** Files made from the articles. */
const derived = files.filter(({ path }) => /\.(?:xml|json|txt|md|webmanifest)$/.test(path))

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

test('every agent gets the same bytes of every page and file', async ({ request }) => {
  for (const { path } of [...pages, ...derived]) {
    const bodies = await Promise.all(
      Object.values(agents).map(async (agent) => {
        const response = await request.get(path, { headers: { 'user-agent': agent } })
        expect(response.status(), path).toBe(200)
        return (await response.body()).toString('base64')
      }),
    )
    expect(new Set(bodies).size, `${path}: bodies that differ`).toBe(1)
  }
})

test('a request without any agent gets them too', async ({ baseURL }) => {
  for (const { path, html } of pages) {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${baseURL}${path}`, resolve).on('error', reject)
    })
    expect(response.statusCode, path).toBe(200)
    expect(await text(response), path).toBe(html)
  }
})

test.describe('the head of every page', () => {
  for (const page of indexed) {
    test(`is complete: ${page.path}`, () => {
      const counts = {
        title: inHead(page, 'title').length,
        description: inHead(page, 'meta', 'name', 'description').length,
        robots: inHead(page, 'meta', 'content', 'max-image-preview:large').length,
        canonical: inHead(page, 'link', 'rel', 'canonical').length,
        atom: inHead(page, 'link', 'type', 'application/atom+xml').length,
        jsonFeed: inHead(page, 'link', 'type', 'application/feed+json').length,
      }
      expect(counts).toEqual({ title: 1, description: 1, robots: 1, canonical: 1, atom: 1, jsonFeed: 1 })
      const outside = page.elements.filter(
        (element) => /^(?:title|meta|link)$/.test(element.tagName) && !isInHead(element) && !isInSvg(element),
      )
      expect(outside.map(({ tagName }) => tagName)).toEqual([])
      expect(byTag(page, 'h1')).toHaveLength(1)
      for (const landmark of ['header', 'main', 'footer'])
        expect(byTag(page, landmark).length, landmark).toBeGreaterThan(0)
      const [root] = byTag(page, 'html')
      expect(root && attributeOf(root, 'lang')).toBe(page.path.startsWith('/en/') ? 'en' : 'zh-Hans')
    })
  }
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
      const page = pages.find(({ path }) => path === address)
      if (page === undefined) throw new Error(`${address} is not published`)
      const listed = byTag(page, 'a')
        .filter(isInContents)
        .map((link) => attributeOf(link, 'href'))
      expect(listed).toEqual([
        ...headingsOf(page).map(({ id }) => `#${id}`),
        ...['#evidence', '#sources', '#revisions'],
      ])
    })

    test(`shows the dates that its structured data tell: ${address}`, async ({ page }) => {
      await page.goto(address)
      const [node] = await readGraph(page)
      const shown = await page
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
      expect(shown).toContain(node?.datePublished)
      expect(shown).toContain(node?.dateModified)
      await expect(page.locator('meta[property="article:published_time"]')).toHaveAttribute(
        'content',
        String(node?.datePublished),
      )
      await expect(page.locator('meta[property="article:modified_time"]')).toHaveAttribute(
        'content',
        String(node?.dateModified),
      )
      expect(node?.headline).toBe(await page.locator('h1').textContent())
    })

    test(`is canonical for its sections, which the sitemap leaves out: ${address}`, async ({
      page,
      request,
    }) => {
      const sitemap = await (await request.get('/sitemap.xml')).text()
      expect(sitemap).toContain(`<loc>${origin}${address}</loc>`)
      for (const { id, title } of article.sections) {
        await page.goto(`${address}${id}/`)
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', origin + address)
        await expect(page).toHaveTitle(new RegExp(`^${title}｜`))
        expect(sitemap).not.toContain(`${address}${id}/`)
        const [node, breadcrumb] = await readGraph(page)
        expect(node?.['@id']).toBe(origin + address)
        expect(breadcrumb?.['@type']).toBe('BreadcrumbList')
      }
    })
  }
})

test('languages answer each other', () => {
  for (const page of indexed) {
    const links = inHead(page, 'link', 'hreflang')
    for (const link of links) {
      const target = pages.find(({ path }) => origin + path === attributeOf(link, 'href'))
      expect(target && canonicalOf(target), page.path).toBe(attributeOf(link, 'href'))
      const back = target === undefined ? [] : inHead(target, 'link', 'hreflang')
      expect(back.map((each) => attributeOf(each, 'href'))).toContain(origin + page.path)
    }
  }
})

test('every alternate answers with the type that it declares', async ({ request }) => {
  for (const page of indexed) {
    for (const link of inHead(page, 'link', 'type')) {
      const target = attributeOf(link, 'href')?.replace(origin, '') ?? ''
      const response = await request.get(target, { maxRedirects: 0 })
      expect(response.status(), `${page.path} → ${target}`).toBe(200)
      expect(response.headers()['content-type']).toBe(`${attributeOf(link, 'type')}; charset=utf-8`)
    }
  }
})

test('headers: twins are not indexed, feeds and cards may be loaded from elsewhere', async ({ request }) => {
  for (const { path, headers } of files) {
    const isTwin = path.endsWith('.md')
    const isShared = /^\/cards\/|\/feed\.(?:xml|json)$/.test(path)
    expect(headers['x-robots-tag'], path).toBe(isTwin ? 'noindex' : undefined)
    expect(headers['cross-origin-resource-policy'], path).toBe(isShared ? 'cross-origin' : 'same-origin')
    if (headers['content-type']?.startsWith('text/html')) continue
    const response = await request.get(path)
    expect(response.headers()['content-type'], path).toBe(headers['content-type'])
  }
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

test('no page may be transcoded on its way', async ({ request }) => {
  for (const { path } of pages)
    expect((await request.get(path)).headers()['cache-control'], path).toContain('no-transform')
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
async function readGraph(page: BrowserPage): Promise<Record<string, unknown>[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  return blocks.map((block) => JSON.parse(block)).flatMap((data) => data['@graph'] ?? [])
}

/** Text without white space. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
