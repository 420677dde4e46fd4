import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { stripRuntime } from '#lib/publish/pages/strip-runtime.ts'
import { smallSiteFolder } from '../site/site-folder.ts'
import { readSite } from '../support/read-site.ts'

const published = path.join(smallSiteFolder, 'dist')

/** Inside the project, so that packages are found. */
const copy = path.resolve('.cache/test/build-copy')

/** As the site beside it was built. */
const origin = { SITE_ORIGIN: process.env.SITE_ORIGIN ?? '' }

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  rmSync(copy, { recursive: true, force: true })
  const made = ['.cache', '.next', 'dist', 'releases'].map((name) => path.join(smallSiteFolder, name))
  cpSync(smallSiteFolder, copy, { recursive: true, filter: (source) => !made.includes(source) })
})

test.afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

test('content that cannot be published fails at once, by file and line, and leaves what is published alone', () => {
  const content = path.join(copy, 'broken')
  mkdirSync(path.join(content, 'sample'), { recursive: true })
  const good = readFileSync(path.join(smallSiteFolder, 'content/a/zh-Hans.md'), 'utf8')
  const figure = '![一排卡](cut-off.jpg "柜台。"){#fig-cut-off credit="张三" licence="CC BY 4.0"}'
  writeFileSync(path.join(content, 'sample/cut-off.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
  writeFileSync(path.join(content, 'sample/scan.pdf'), '<html>')
  writeFileSync(
    path.join(content, 'sample/zh-Hans.md'),
    `${good}\n\n## 没有名字的一节\n\n见[扫描件](scan.pdf)。\n\n${figure}\n`,
  )
  const before = stateOfRelease()
  const { status, stdout, stderr } = build({ CONTENT_DIR: content }, smallSiteFolder)
  expect(status).toBe(1)
  expect(stdout, 'nothing was started before the content was checked').toBe('')
  const line = good.split('\n').length + 2
  expect(stderr).toMatch(new RegExp(`broken/sample/zh-Hans\\.md:${line}: this heading has no id\\. Add one`))
  expect(stderr).toMatch(new RegExp(`:${line + 2}: the file scan\\.pdf is HTML or XML by its content`))
  expect(stderr).toMatch(new RegExp(`:${line + 4}: the picture cut-off\\.jpg is damaged or cut off`))
  expect(stateOfRelease()).toEqual(before)
})

test('a character that no card can show fails at once, by file and line', () => {
  const content = path.join(copy, 'unseen')
  cpSync(path.join(smallSiteFolder, 'content'), content, { recursive: true })
  const article = path.join(content, 'a/zh-Hans.md')
  writeFileSync(article, readFileSync(article, 'utf8').replace(/^question: .*$/m, 'question: 为何是🀄？'))
  const { status, stdout, stderr } = build({ CONTENT_DIR: content }, smallSiteFolder)
  expect(status).toBe(1)
  expect(stdout, 'nothing was started').toBe('')
  expect(stderr).toMatch(/unseen\/a\/zh-Hans\.md:\d+: "question" has the character “🀄”/)
})

test('an origin that is none fails at once, by name', () => {
  const before = stateOfRelease()
  const { status, stderr } = build({ SITE_ORIGIN: 'example.org/path' }, smallSiteFolder)
  expect(status).toBe(1)
  expect(stderr).toContain('SITE_ORIGIN is "example.org/path"')
  expect(stateOfRelease()).toEqual(before)
})

test('the same sources give the same release, byte for byte, wherever they lie and whatever was built before', () => {
  keepPages({ but: '/b/' })
  const { status, stderr } = build(origin, copy)
  expect(status, stderr).toBe(0)
  expect(renderedArticles(copy)).toEqual(['/b'])
  expect(readlinkSync(path.join(copy, 'dist'))).toBe(readlinkSync(published))
  const here = readTree(published)
  const there = readTree(path.join(copy, 'dist'))
  expect([...there.keys()]).toEqual([...here.keys()])
  expect([...here].filter(([name, bytes]) => there.get(name)?.equals(bytes) !== true)).toEqual([])
})

/** Leaves the copy what a build of other texts of one article would have: all that is kept but what is of that one. */
function keepPages({ but }: { but: string }): void {
  for (const folder of ['pages', 'cards', 'books', 'codes', 'search'].map((name) => `.cache/${name}`))
    cpSync(path.join(smallSiteFolder, folder), path.join(copy, folder), { recursive: true })
  const store = path.join(copy, '.cache/pages')
  for (const key of readdirSync(store)) {
    const list = readFileSync(path.join(store, key, 'pages.json'), 'utf8')
    if (!list.includes(`"path":"${but}"`)) continue
    for (const [, file = ''] of list.matchAll(/"elsewhere":"([^"]+)"/g))
      rmSync(path.join(store, file), { force: true })
    rmSync(path.join(store, key), { recursive: true })
  }
  // Addresses in an index stand below the front page.
  for (const [name, bytes] of readTree(path.join(copy, '.cache/search')))
    if (bytes.includes(`"${but.slice(1)}`)) rmSync(path.join(copy, '.cache/search', name))
}

test('the same sources are not built again, unless another release is published', () => {
  const again = build(origin, copy)
  expect(again.stdout).toContain('up to date')
  // As after a rollback: what was built last is not what dist leads to.
  const stamp = path.join(copy, '.cache/build-stamp')
  writeFileSync(stamp, readFileSync(stamp, 'utf8').replace(/ .*/, ' 0123456789abcdef'))
  const kept = build(origin, copy, '--keep-rollback')
  expect(kept.stdout).toContain('was gone back to')
})

test('next start serves the same pages', async () => {
  const { pages, files } = readSite(published)
  const port = await freePort()
  const server = spawn(
    process.execPath,
    [path.resolve('node_modules/next/dist/bin/next'), 'start', '-p', `${port}`, '-H', '127.0.0.1'],
    { cwd: smallSiteFolder, stdio: 'ignore', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } },
  )
  try {
    await waitFor(`http://127.0.0.1:${port}/`, server)
    for (const { path: url, html } of pages) {
      const response = await fetch(`http://127.0.0.1:${port}${url}`)
      expect(response.status, url).toBe(200)
      // What the build did not render, Next renders now, with its runtime: proof of what was made of other pages.
      const text = await response.text()
      expect(text === html || stripRuntime(text) === html, url).toBe(true)
      expect(response.headers.get('content-security-policy'), url).toContain("default-src 'none'")
      expect(response.headers.get('content-security-policy'), url).not.toContain('{')
    }
    for (const { path: url, identity } of files.filter(
      ({ headers }) => !headers['content-type']?.startsWith('text/html'),
    )) {
      const body = Buffer.from(await (await fetch(`http://127.0.0.1:${port}${url}`)).arrayBuffer())
      expect(body.equals(readFileSync(path.join(published, identity.file))), url).toBe(true)
    }
    expect((await fetch(`http://127.0.0.1:${port}/nope/`)).status).toBe(404)
  } finally {
    server.kill()
  }
})

/** Paths of the articles that the last build rendered, as Next names them. */
function renderedArticles(project: string): string[] {
  const manifest: { routes: Record<string, { srcRoute: string | null }> } = JSON.parse(
    readFileSync(path.join(project, '.next/prerender-manifest.json'), 'utf8'),
  )
  return Object.entries(manifest.routes)
    .flatMap(([url, { srcRoute }]) => (srcRoute?.endsWith('/[article]') ? [url] : []))
    .sort()
}

function build(env: Record<string, string>, cwd: string, ...args: string[]) {
  return run('scripts/build.ts', env, cwd, ...args)
}

function run(program: string, env: Record<string, string>, cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--conditions=react-server', program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' },
  })
}

/** What is published, and the bytes of its manifest. */
function stateOfRelease(): string[] {
  return [
    readlinkSync(published),
    readFileSync(path.join(published, 'manifest.json'), 'utf8'),
    ...readdirSync(path.join(smallSiteFolder, 'releases')).sort(),
  ]
}

function readTree(folder: string): Map<string, Buffer> {
  const root = path.join(folder, '/')
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), readFileSync(file)]),
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function waitFor(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('next start ended by itself')
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

test('the bundler takes no cache and no release for a part of the program', () => {
  const folder = path.join(smallSiteFolder, '.next/server')
  const traces = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.nft.json'),
  )
  const traced = traces.flatMap((name) => {
    const { files: named }: { files: string[] } = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
    return named.map((file) => path.relative(smallSiteFolder, path.resolve(folder, path.dirname(name), file)))
  })
  expect(traced.length).toBeGreaterThan(0)
  // There are tens of thousands of them in a large site, and each would cost the build time and memory.
  expect(traced.filter((file) => /^(?:\.cache|releases|dist)\//.test(file))).toEqual([])
})
