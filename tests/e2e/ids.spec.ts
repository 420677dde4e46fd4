import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { manifestSchema } from '#lib/publish/release/manifest.ts'

// Inside the project, so that packages are found; ignored by version control.
const folder = path.resolve('.cache/test/ids-site')
const long = '文。'.repeat(2000)
const axis = (id: string) =>
  `\`\`\`timeline {#${id}}\ntitle: 轴\nevents:\n  - { date: "2001", label: 事, basis: record }\n\`\`\``

const before = {
  a: `## 起源 {#origins}\n\n${long}\n\n## 迁移 {#hq-move}\n\n### 点卡 {#cards}\n\n:claim[论断]{#claim-old basis=record}。\n\n${axis('chronology')}\n\n## 旧闻 {#rumours}\n\n文。\n\n## 别处 {#elsewhere}\n\n文。\n\n## 小结 {#summary}\n\n文。`,
  b: '## 乙 {#other}\n\n文。',
}
const after = {
  a: `## 起源 {#origins}\n\n${long}\n\n## 总部迁移 {#headquarters was=hq-move,cards,qianyi}\n\n:claim[论断]{#claim-new basis=record was=claim-old}。\n\n${axis('timeline was=chronology')}\n\n### 小结 {#summary}\n\n文。`,
  b: `## 乙 {#other}\n\n:claim[论断]{#claim-b basis=figure}，:claim[又]{#claim-c basis=record}。\n\n${axis('years')}\n\n${long}\n\n## 别处 {#place was=/a/elsewhere}\n\n文。`,
}

let origin = ''
let server: ChildProcess | undefined

// In one worker: the site is built once.
test.describe.configure({ mode: 'serial' })

// One build of a small site, whose second edition renames, merges, moves and loses what the first has published.
test.beforeAll(async () => {
  test.setTimeout(300_000)
  rmSync(folder, { recursive: true, force: true })
  for (const part of [
    'app',
    'components',
    'lib',
    'public',
    'scripts',
    'next.config.ts',
    'package-lock.json',
    'package.json',
    'postcss.config.mjs',
    // What cards are drawn with is read from the project's own folder.
    'node_modules/@chinese-fonts/syst',
    'node_modules/@fontsource-variable',
    'node_modules/@resvg/resvg-wasm',
    'node_modules/harfbuzzjs',
  ])
    cpSync(part, path.join(folder, part), { recursive: true })
  cpSync('tsconfig.json', path.join(folder, 'tsconfig.json'))
  addLanguage()
  write(before, ['2026-11-22'])
  run('scripts/ids.ts')
  write(after, ['2026-11-22', '2026-11-24'])
  const lock = path.join(folder, 'content/a/ids.lock')
  writeFileSync(
    lock,
    readFileSync(lock, 'utf8').replace('section rumours', 'section rumours gone: 查无实据。'),
  )
  writeFileSync(
    path.join(folder, 'content/b/fr.md'),
    readFileSync(path.join(folder, 'content/b/zh-Hans.md'), 'utf8').replace('title: 题目', 'title: Sujet'),
  )
  run('scripts/ids.ts')
  run(path.resolve('node_modules/next/dist/bin/next'), 'build')
  origin = await serve()
})

test.afterAll(async () => {
  if (server === undefined) return
  const ended = once(server, 'close')
  server.kill('SIGTERM')
  await ended
})

test.use({ javaScriptEnabled: false })

test.describe('a path that was published', () => {
  for (const [from, to] of [
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
  ] as const) {
    test(`${from} leads to ${to} for good`, async ({ request }) => {
      const response = await request.get(`${origin}${from}`, { maxRedirects: 0 })
      expect(response.status()).toBe(308)
      expect(response.headers()).toMatchObject({ location: to })
      expect((await request.get(`${origin}${to}`, { maxRedirects: 0 })).status()).toBe(200)
    })
  }

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

test.describe('a fragment that was published lands without a script', () => {
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
    test(fragment, async ({ page }) => {
      await page.goto(`${origin}/a/${fragment}`)
      await expect(page.locator(':target')).toHaveCount(1)
      await expect(page.locator('article').getByText(text, { exact: true }).first()).toBeInViewport()
      await expect(page.locator('h1')).not.toBeInViewport()
    })
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
    await expect(page.locator('#years svg')).toContainText('document public')
    await page.goto(`${origin}/b/parallel/`)
    const marks = await page
      .locator('#claim-b, #fr-claim-b')
      .evaluateAll((claims) => claims.map((claim) => getComputedStyle(claim, '::after').content.slice(2, 3)))
    expect(marks).toEqual(['◇', '△'])
  })

  test('has its own preview cards and citations', async ({ request }) => {
    const read = async (address: string) => (await request.get(`${origin}${address}`)).text()
    const [own, chinese] = await Promise.all([read('/cards/fr/b/other.png'), read('/cards/b/other.png')])
    expect(own).not.toBe(chinese)
    const cite = await read('/fr/b/other/cite/')
    expect(cite).toContain('langid = {french}')
    expect(cite).toContain('Première publication : 2026-11-22')
    expect(cite).toContain('Sujet — 乙')
    expect(await read('/fr/b/index.md')).toContain('figure = chiffre sans source')
    expect(await (await request.post(`${origin}/fr/b/`)).text()).toContain('Ce site se lit seulement.')
  })
})

/** All that a language takes by docs/writing.md, content aside. */
function addLanguage(): void {
  edit('lib/locales.ts', "'en']", "'en', 'fr']")
  edit('lib/messages/index.ts', 'Messages> = {', 'Messages> = { fr,')
  edit(
    'lib/messages/index.ts',
    'import type { Messages }',
    "import { fr } from './fr.ts'\nimport type { Messages }",
  )
  cpSync('tests/fixtures/languages/fr.ts', path.join(folder, 'lib/messages/fr.ts'))
  cpSync(path.join(folder, 'app/(en)'), path.join(folder, 'app/(fr)'), { recursive: true })
  renameSync(path.join(folder, 'app/(fr)/en'), path.join(folder, 'app/(fr)/fr'))
  edit('app/(fr)/locale.ts', "'en'", "'fr'")
}

function edit(file: string, from: string, to: string): void {
  const name = path.join(folder, file)
  const text = readFileSync(name, 'utf8')
  expect(text, file).toContain(from)
  writeFileSync(name, text.replace(from, to))
}

function write(texts: Record<string, string>, days: readonly string[]): void {
  const revisions = days.map((day) => `  - { date: ${day}, note: 改动。 }\n`).join('')
  for (const [slug, text] of Object.entries(texts)) {
    // Both languages in the same words: their ids are what counts.
    const locales = slug === 'a' ? ['zh-Hans', 'en'] : ['zh-Hans']
    const fields = 'title: 题目\nquestion: 问题？\ndescription: 说明。\npublished: 2026-11-22'
    const head = `---\n${fields}\nrevisions:\n${revisions}---\n\n短答案。\n\n`
    mkdirSync(path.join(folder, 'content', slug), { recursive: true })
    for (const locale of locales)
      writeFileSync(path.join(folder, 'content', slug, `${locale}.md`), `${head}${text}\n`)
  }
}

function run(script: string, ...args: string[]): void {
  const { SITE_ORIGIN: _, CONTENT_DIR: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  expect(status, `${stdout}${stderr}`).toBe(0)
}

/** Starts the copy's own server, which answers in the copy's languages, and returns its origin. */
async function serve(): Promise<string> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG: 'off' }
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  server = child
  const [line] = await once(child.stdout, 'data')
  const [url] = /http:[^\s"]+/.exec(String(line)) ?? []
  if (url === undefined) throw new Error(`the server says no address: ${line}`)
  return new URL(url).origin
}
