import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { readArticles } from '../support/articles.ts'

const manifest: {
  origin: string
  files: { path: string; status: number; headers: Record<string, string> }[]
} = JSON.parse(readFileSync('dist/manifest.json', 'utf8'))
const pages = manifest.files
  .filter(({ status, headers }) => status === 200 && headers['content-type']?.startsWith('text/html'))
  .map(({ path }) => path)
/** Pages with the ways to cite a section are for readers, not for search engines. */
const indexed = pages.filter((path) => !path.endsWith('/cite/'))
const files = manifest.files
  .map(({ path }) => path)
  .filter((path) => /\.(?:xml|json|txt|md|webmanifest)$/.test(path))

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
  for (const path of [...pages, ...files]) {
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

test.describe('the head of every page', () => {
  for (const path of indexed) {
    test(`is complete before </head>: ${path}`, async ({ request }) => {
      const html = await (await request.get(path, { headers: { 'user-agent': '' } })).text()
      const [head = '', body = ''] = html.split('</head>')
      for (const [name, pattern] of Object.entries({
        title: /<title>[^<]+<\/title>/g,
        description: /<meta name="description" content="[^"]+">/g,
        canonical: /<link rel="canonical" href="[^"]+">/g,
        robots: /<meta name="robots" content="max-image-preview:large">/g,
        Atom: /<link rel="alternate" type="application\/atom\+xml" href="[^"]+">/g,
        'JSON Feed': /<link rel="alternate" type="application\/feed\+json" href="[^"]+">/g,
      }))
        expect(head.match(pattern), `${path}: ${name}`).toHaveLength(1)
      expect(body).not.toMatch(/<(?:title|meta|link)\b/)
      expect(html.match(/<h1\b/g)).toHaveLength(1)
      for (const landmark of ['header', 'main', 'footer']) expect(body).toContain(`<${landmark}`)
      const lang = path.startsWith('/en/') ? 'en' : 'zh-Hans'
      expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${lang}"`, 'i'))
    })
  }
})

test.describe('every article', () => {
  for (const article of readArticles()) {
    const prefix = article.locale === 'en' ? '/en' : ''
    const address = `${prefix}/${article.slug}/`

    test(`has its whole text and contents list without script: ${address}`, async ({ request }) => {
      const html = await (await request.get(address)).text()
      const text = squeeze(readText(html.replace(/<sup>.*?<\/sup>|<script.*?<\/script>/gs, '')))
      for (const section of [article.lead, ...article.sections])
        for (const paragraph of section.text.trim().split('\n'))
          expect(text.includes(squeeze(paragraph)), paragraph).toBe(true)
      const contents = /<nav id="contents".*?<\/nav>/s.exec(html)?.[0] ?? ''
      const listed = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      const headings = article.sections.flatMap(({ id, blocks }) => [
        id,
        ...blocks.flatMap((block) => (block.type === 'subheading' ? [block.id] : [])),
      ])
      expect(listed).toEqual(headings)
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
      expect(sitemap).toContain(`<loc>${manifest.origin}${address}</loc>`)
      for (const { id, title } of article.sections) {
        await page.goto(`${address}${id}/`)
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', manifest.origin + address)
        await expect(page).toHaveTitle(new RegExp(`^${title}｜`))
        expect(sitemap).not.toContain(`${address}${id}/`)
        const [node, breadcrumb] = await readGraph(page)
        expect(node?.['@id']).toBe(manifest.origin + address)
        expect(breadcrumb?.['@type']).toBe('BreadcrumbList')
      }
    })
  }
})

test('languages answer each other, and every alternate answers with the type it declares', async ({
  request,
}) => {
  for (const path of pages) {
    const links = readLinks(await (await request.get(path)).text()).filter(({ rel }) => rel === 'alternate')
    for (const { href, type, hreflang } of links) {
      const target = href.replace(manifest.origin, '')
      const response = await request.get(target, { maxRedirects: 0 })
      expect(response.status(), `${path} → ${target}`).toBe(200)
      if (type !== '') expect(response.headers()['content-type']).toBe(`${type}; charset=utf-8`)
      if (hreflang === '') continue
      const back = readLinks(await response.text()).filter((link) => link.hreflang !== '')
      expect(
        back.map((link) => link.href),
        `${target} → ${path}`,
      ).toContain(manifest.origin + path)
    }
  }
})

test('headers: twins are not indexed, feeds and cards may be loaded from elsewhere', async ({ request }) => {
  for (const { path, headers } of manifest.files) {
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
  }
  for (const [path, type] of Object.entries(types))
    expect((await request.get(path)).headers()['content-type'], path).toBe(type)
})

test('no page may be transcoded on its way', async ({ request }) => {
  for (const path of pages)
    expect((await request.get(path)).headers()['cache-control'], path).toContain('no-transform')
})

interface Link {
  rel: string
  href: string
  type: string
  hreflang: string
}

function readLinks(html: string): Link[] {
  const [root] = parse(html).childNodes.filter((node) => 'tagName' in node)
  const head = root && 'childNodes' in root ? root.childNodes[0] : undefined
  if (head === undefined || !('childNodes' in head)) return []
  return head.childNodes.flatMap((node) => {
    if (!('tagName' in node) || node.tagName !== 'link') return []
    const value = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? ''
    return [{ rel: value('rel'), href: value('href'), type: value('type'), hreflang: value('hreflang') }]
  })
}

/** The nodes of the page's structured data for schema.org. */
async function readGraph(page: Page): Promise<Record<string, unknown>[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  return blocks.map((block) => JSON.parse(block)).flatMap((data) => data['@graph'] ?? [])
}

/** The text of a page as it is served, without markup. */
function readText(html: string): string {
  const texts: string[] = []
  const pending: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed())
  }
  return texts.join('')
}

/** Text without white space. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
