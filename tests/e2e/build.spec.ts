import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { parse, serialize } from 'parse5'
import { stripRuntime } from '#lib/publish/pages/strip-runtime.ts'
import { smallSiteFolder } from '../site/site-folder.ts'
import { readSite } from '../support/read-site.ts'
import { build } from './build-project.ts'

const published = path.join(smallSiteFolder, 'dist')

test('content that cannot be published fails at once, by file and line, and leaves what is published alone', () => {
  const content = test.info().outputPath('broken')
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
  const content = test.info().outputPath('unseen')
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

test('next start serves the same pages', async () => {
  const { pages, files } = readSite(published)
  const port = await freePort()
  const program = path.resolve('node_modules/next/dist/bin/next')
  const server = spawn(
    process.execPath,
    // It would close connections that a busy machine is just about to use again.
    [program, 'start', '-p', `${port}`, '-H', '127.0.0.1', '--keepAliveTimeout', '300000'],
    { cwd: smallSiteFolder, stdio: 'ignore', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } },
  )
  try {
    await waitFor(`http://127.0.0.1:${port}/`, server)
    for (const { path: url, html } of pages) {
      const response = await fetch(`http://127.0.0.1:${port}${url}`)
      expect(response.status, url).toBe(200)
      // What the build did not render, Next renders now, with its runtime: proof of what was made of other pages.
      const text = await response.text()
      // Some of those have all their end tags, so both are brought into one form.
      expect(text === html || inFull(stripRuntime(text)) === inFull(html), url).toBe(true)
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

function inFull(html: string): string {
  return serialize(parse(html))
}

/** What is published, and the bytes of its manifest. */
function stateOfRelease(): string[] {
  return [
    readlinkSync(published),
    readFileSync(path.join(published, 'manifest.json'), 'utf8'),
    ...readdirSync(path.join(smallSiteFolder, 'releases')).sort(),
  ]
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
