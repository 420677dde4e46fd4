import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { withLock } from '#lib/base/files/lock.ts'
import { smallSiteFolder } from '../site/site-folder.ts'
import { build } from './build-project.ts'

const published = path.join(smallSiteFolder, 'dist')

/** Inside the project, so that packages are found. */
const copy = path.resolve('.cache/test/build-copy')

/** As the site beside it was built. */
const origin = { SITE_ORIGIN: process.env.SITE_ORIGIN ?? '' }

// The second looks at what the first has built.
test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  rmSync(copy, { recursive: true, force: true })
  const made = ['.cache', '.next', 'dist', 'releases'].map((name) => path.join(smallSiteFolder, name))
  cpSync(smallSiteFolder, copy, { recursive: true, filter: (source) => !made.includes(source) })
})

test.afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

test('the same sources give the same release, byte for byte, wherever they lie and whatever was built before', () => {
  keepPages({ but: '/b/' })
  const article = path.join(copy, 'content/b/zh-Hans.md')
  const text = readFileSync(article, 'utf8')
  // Another text is built with a program that is compiled anew, the text itself with what was kept of it.
  writeFileSync(article, text.replace('description: ', 'description: 另一种'))
  const before = build(origin, copy)
  expect(before.status, before.stderr).toBe(0)
  expect(before.stdout).toContain('Compiling the program')
  expect(renderedArticles(copy)).toEqual(['/b'])
  writeFileSync(article, text)
  const { status, stdout, stderr } = build(origin, copy)
  expect(status, stderr).toBe(0)
  expect(stdout).not.toContain('Compiling the program')
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

test('the same sources are built again once their release was found damaged', () => {
  rmSync(path.join(copy, 'releases/verified'))
  const again = build(origin, copy)
  expect(again.stdout).toContain('Built:')
  expect(build(origin, copy).stdout).toContain('up to date')
})

test('a build begins when another one of the project has ended', async () => {
  const waiting = await withLock(path.join(copy, '.cache/build.lock'), async () => {
    const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/build.ts'], {
      cwd: copy,
      env: { ...process.env, ...origin },
    })
    const [notice] = await once(child.stderr, 'data')
    expect(String(notice)).toContain('Another build is at work here.')
    expect(child.exitCode).toBeNull()
    return child
  })
  expect(await once(waiting, 'close')).toEqual([0, null])
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
