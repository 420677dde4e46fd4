import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { imageSize } from 'image-size'
import { manifestSchema } from '#lib/publish/release/manifest-file.ts'
import { smallSiteFolder as folder } from '../site/site-folder.ts'

let origin: string
let server: ChildProcess

// In one worker: the server is started once.
test.describe.configure({ mode: 'default' })

// The copy's own server answers in the copy's languages.
test.beforeAll(async () => {
  server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG: 'off' },
  })
  const [line] = server.stdout === null ? [] : await once(server.stdout, 'data')
  const [url] = /http:[^\s"]+/.exec(String(line)) ?? []
  if (url === undefined) throw new Error(`the server says no address: ${line}`)
  origin = new URL(url).origin
})
test.afterAll(async () => {
  const ended = once(server, 'close')
  server.kill('SIGTERM')
  await ended
})

test.use({ javaScriptEnabled: false })

/** Paths that were published, and where they lead. */
const moved = [
  ['/a/hq-move/', '/a/headquarters/'],
  ['/a/hq-move', '/a/headquarters/'],
  ['/a/qianyi/?from=qr', '/a/headquarters/?from=qr'],
  ['/a/rumours/', '/a/'],
  ['/a/elsewhere/', '/b/place/'],
  ['/a/summary/', '/a/headquarters/#summary'],
  ['/a/hq-move/index.md', '/a/headquarters/index.md'],
  ['/a/hq-move/cite/', '/a/headquarters/cite/'],
  ['/cards/a/hq-move.png', '/cards/a/headquarters.png'],
  ['/a/rumours/index.md', '/a/index.md'],
  ['/a/rumours/cite/', '/a/'],
  ['/cards/a/rumours.png', '/cards/a.png'],
  ['/a/elsewhere/cite/', '/b/place/cite/'],
  ['/a/summary/cite/', '/a/headquarters/cite/'],
  ['/cards/en/a/hq-move.png', '/cards/en/a/headquarters.png'],
  ['/en/a/hq-move/', '/en/a/headquarters/'],
  ['/en/a/hq-move/index.md', '/en/a/headquarters/index.md'],
  ['/en/a/hq-move/cite', '/en/a/headquarters/cite/'],
] as const

test.describe('a path that was published', () => {
  test('leads to what took its place, for good', async ({ request }) => {
    for (const [from, to] of moved) {
      const response = await request.get(`${origin}${from}`, { maxRedirects: 0 })
      expect.soft(response.status(), from).toBe(308)
      expect.soft(response.headers(), from).toMatchObject({ location: to })
      expect.soft((await request.get(`${origin}${to}`, { maxRedirects: 0 })).status(), to).toBe(200)
    }
  })

  test('is redirected by next start and other hosts too', () => {
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
    const { redirects } = manifestSchema.parse(JSON.parse(read('dist/manifest.json')))
    expect(redirects.length).toBeGreaterThan(20)
    const next: unknown = JSON.parse(read('.next/routes-manifest.json'))
    const hosts = ['dist/public/_redirects', 'dist/nginx/http.conf', 'dist/Caddyfile'].map((file) =>
      read(file)
        .split('\n')
        .map((line) => line.trim().replaceAll('"', '').split(' ')),
    )
    for (const { from, to } of redirects) {
      expect(next).toMatchObject({
        redirects: expect.arrayContaining([
          expect.objectContaining({ source: from, destination: to, statusCode: 308 }),
        ]),
      })
      const [target = ''] = to.split('#')
      for (const lines of hosts)
        expect(
          lines.some(([source, destination]) => source === from && destination?.startsWith(target)),
          from,
        ).toBe(true)
    }
  })
})

test('a fragment that was published lands without a script', async ({ page }) => {
  for (const [fragment, text] of [
    ['#headquarters', '总部迁移'],
    ['#hq-move', '总部迁移'],
    ['#cards', '总部迁移'],
    ['#qianyi', '总部迁移'],
    ['#%E6%80%BB%E9%83%A8%E8%BF%81%E7%A7%BB', '总部迁移'],
    ['#claim-old', '论断'],
    ['#chronology', '轴'],
    ['#elsewhere', '“别处”已移到另一篇文章'],
  ] as const) {
    // Another document each time: within one, the browser would keep its place.
    await page.goto('about:blank')
    await page.goto(`${origin}/a/${fragment}`)
    await expect(page.locator(':target'), fragment).toHaveCount(1)
    await expect(page.locator('article').getByText(text, { exact: true }).first(), fragment).toBeInViewport()
    await expect(page.locator('h1'), fragment).not.toBeInViewport()
  }
})

test('a section says when it changed, and so does its head', async ({ page, request }) => {
  await page.goto(`${origin}/a/headquarters/`)
  await expect(page.locator('[aria-labelledby="headquarters"] time')).toHaveText('2026年11月24日修订')
  await expect(page.locator('[aria-labelledby="origins"] time')).toHaveCount(0)
  const modified = /article:modified_time" content="([^"]*)"/
  const read = async (address: string) =>
    modified.exec(await (await request.get(`${origin}${address}`)).text())?.[1]
  expect(await read('/a/headquarters/')).toBe('2026-11-24')
  expect(await read('/a/origins/')).toBe('2026-11-22')
  expect(await read('/a/')).toBe('2026-11-24')
})

test.describe('a third language needs a dictionary, a copy of a folder of routes, and content', () => {
  test('has its pages, which know the others and are known to them', async ({ page, request }) => {
    for (const [address, language, others] of [
      ['/fr/b/', 'fr', { 'zh-Hans': '/b/' }],
      ['/fr/b/other/', 'fr', { 'zh-Hans': '/b/other/' }],
      ['/fr/b/parallel/', 'fr', { 'zh-Hans': '/b/parallel/' }],
      ['/fr/b/other/cite/', 'fr', { 'zh-Hans': '/b/other/cite/' }],
      ['/fr/about/', 'fr', { 'zh-Hans': '/about/', en: '/en/about/' }],
      ['/fr/', 'fr', { 'zh-Hans': '/', en: '/en/' }],
      ['/b/', 'zh-Hans', { fr: '/fr/b/' }],
      ['/b/other/', 'zh-Hans', { fr: '/fr/b/other/' }],
      ['/a/', 'zh-Hans', { en: '/en/a/' }],
    ] as const) {
      const response = await page.goto(`${origin}${address}`)
      expect(response?.status(), address).toBe(200)
      expect(response?.headers()['content-language'], address).toBe(language)
      await expect(page.locator('html'), address).toHaveAttribute('lang', language)
      const links = await page
        .locator('a[hreflang]')
        .evaluateAll((all) => all.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
      expect(Object.fromEntries(links), address).toEqual(others)
    }
    for (const file of ['index.md', 'other/index.md'])
      expect((await request.get(`${origin}/fr/b/${file}`)).status()).toBe(200)
  })

  test('is named in heads, the sitemap, feeds and llms.txt', async ({ page, request }) => {
    const read = async (address: string) => (await request.get(`${origin}${address}`)).text()
    const languages = ['zh-Hans', 'fr', 'x-default']
    for (const address of ['/b/', '/fr/b/']) {
      await page.goto(`${origin}${address}`)
      expect(
        await page
          .locator('link[hreflang]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang'))),
      ).toEqual(languages)
    }
    const [entry = ''] = (await read('/sitemap.xml')).match(/<loc>[^<]*\/fr\/b\/<.*/) ?? []
    for (const language of languages) expect(entry).toContain(`hreflang="${language}"`)
    expect(await read('/fr/feed.xml')).toContain('xml:lang="fr"')
    expect(JSON.parse(await read('/fr/feed.json'))).toMatchObject({ language: 'fr' })
    expect(await read('/llms.txt')).toContain('/fr/b/other/index.md')
    await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'fr_FR')
  })

  test('has its own marks, numbers and type', async ({ page }) => {
    await page.goto(`${origin}/fr/b/`)
    const shown = await page.evaluate(() => {
      const style = (selector: string, pseudo?: string) => {
        const element = document.querySelector(selector)
        if (element === null) throw new Error(`no ${selector}`)
        return getComputedStyle(element, pseudo)
      }
      const markOf = (id: string) => style(`#${id}`, '::after').content.replaceAll('\u2060', '')
      return {
        marks: [markOf('claim-b'), markOf('claim-c')],
        number: style('.heading h2', '::before').content,
        hyphens: style('section p').hyphens,
      }
    })
    expect(shown).toEqual({
      marks: ['"△" / " [chiffre sans source]"', '"◇" / " [document public]"'],
      number: 'counter(h, upper-roman)',
      hyphens: 'auto',
    })
    await expect(page.locator('#contents')).toContainText('document public')
    await expect(page.locator('#years')).toContainText('document public')
    await page.goto(`${origin}/b/parallel/`)
    const marks = await page
      .locator('#claim-b, #fr-claim-b')
      .evaluateAll((claims) => claims.map((claim) => getComputedStyle(claim, '::after').content.slice(2, 3)))
    expect(marks).toEqual(['◇', '△'])
  })

  test('has its own citations', async ({ request }) => {
    const read = async (address: string) => (await request.get(`${origin}${address}`)).text()
    const cite = await read('/fr/b/other/cite/')
    expect(cite).toContain('langid = {french}')
    expect(cite).toContain('Première publication : 2026-11-22')
    expect(cite).toContain('Sujet — 乙')
    expect(await read('/fr/b/index.md')).toContain('figure = chiffre sans source')
    expect(await (await request.post(`${origin}/fr/b/`)).text()).toContain('Ce site se lit seulement.')
  })
})

test('every card is there, 1200 by 630, and each says something else', async ({ request }) => {
  const { files } = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'dist/manifest.json'), 'utf8')),
  )
  // A code to scan stands beside them, and is no card.
  const isCard = ({ path }: { path: string }) => path.startsWith('/cards/') && !path.endsWith('/wechat.png')
  const cards = files.filter(isCard)
  const bodies = await Promise.all(
    cards.map(async (card) => (await request.get(`${origin}${card.path}`)).body()),
  )
  for (const [index, body] of bodies.entries())
    expect(imageSize(body), cards[index]?.path).toMatchObject({ type: 'png', width: 1200, height: 630 })
  // The English edition of the first article repeats the words of the Chinese one.
  const different = cards.filter((card) => !/^\/cards\/(?:en\/|fr\/site)/.test(card.path))
  expect(different.length).toBeGreaterThan(8)
  expect(new Set(different.map(({ identity }) => identity.sha256)).size).toBe(different.length)
})
