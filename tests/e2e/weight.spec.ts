import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { manifestSchema } from '#lib/publish/release/manifest-file.ts'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer, type SiteServer } from '#lib/publish/server/create-site-server.ts'
import { silentLog } from '#lib/publish/server/log.ts'
import { sendRaw } from '../lib/publish/server/raw-client.ts'
import { generatedArticles } from '../site/generated-articles.ts'
import { siteFolder } from '../site/site-folder.ts'
import { bareHtmlOf, decodeFirstFlight, firstScreenOf } from '../support/first-flight.ts'
import { attributeOf, elementsOf, textOf } from '../support/html.ts'

/** Own scripts, compressed. */
const scriptBudget = 3072
/** The script that the pages of the search have beside it, compressed. */
const searchBudget = 2048
/** That of the page to paste from. */
const wechatBudget = 512
/** What a page may cost more than the same article as bare HTML, compressed, beside a share of the latter. */
const fixedCost = 8000

const dist = path.join(siteFolder, 'dist')
const { files } = manifestSchema.parse(JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')))
const pages = files.filter(({ headers }) => headers['content-type']?.startsWith('text/html'))
const articles = [
  '/kameng-origins/',
  '/en/kameng-origins/',
  ...generatedArticles.map(({ slug, locale }) => (locale === 'en' ? `/en/${slug}/` : `/${slug}/`)),
]

const inlineSizes = new Map<string, number>()

let site: SiteServer
let url: URL
test.beforeAll(async () => {
  site = await createSiteServer({ distDir: dist, log: silentLog })
  url = new URL(await listen(site.server, { port: 0, host: '127.0.0.1' }))
})
test.afterAll(async () => {
  site.server.closeAllConnections()
  await site.stop()
})

for (const target of articles) {
  test(`the first flight of ${target} holds the first screen, and the page costs little more than its text`, async () => {
    const { html, compressed, headBytes } = await visit(target)
    const flight = decodeFirstFlight(compressed, headBytes)
    expect(html.startsWith(flight)).toBe(true)
    for (const [part, end] of firstScreenOf(html))
      expect.soft(flight.length, part).toBeGreaterThanOrEqual(end)

    const bare = brotliCompressSync(bareHtmlOf(html)).length
    // The share is for what grows with the text: ids, marks, links. A short article has room enough without it.
    expect.soft(compressed.length - bare).toBeLessThanOrEqual(fixedCost + 0.15 * bare)
    if (bare < 6000) expect.soft(compressed.length - bare).toBeLessThanOrEqual(fixedCost)
  })
}

test('own scripts stay within their budget, and no page loads another', () => {
  expect(pages.length).toBeGreaterThan(100)
  const special: string[] = []
  for (const page of pages) {
    const scripts = ownScripts(read(page.identity.file))
    // A page of its kind may have one script besides that of every page.
    const [own = 0, ...more] = scripts.flatMap(({ source, bytes }) =>
      /^\/assets\/(?:search|wechat)-/.test(source ?? '') ? [bytes] : [],
    )
    const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0)
    expect.soft(total - own, page.path).toBeGreaterThan(0)
    expect.soft(total - own, page.path).toBeLessThanOrEqual(scriptBudget)
    expect
      .soft(own, page.path)
      .toBeLessThanOrEqual(page.path.endsWith('/wechat/') ? wechatBudget : searchBudget)
    expect.soft(more, page.path).toEqual([])
    if (own > 0) special.push(page.path)
  }
  const pasted = pages.map(({ path }) => path).filter((path) => path.endsWith('/wechat/'))
  expect(special.sort()).toEqual([...pasted, '/en/search/', '/search/'].sort())
})

/** The scripts that a page runs, with their compressed sizes; data for machines is none. */
function ownScripts(html: string): { source: string | undefined; bytes: number }[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === 'script')
    .filter(
      (script) => !['application/ld+json', 'speculationrules'].includes(attributeOf(script, 'type') ?? ''),
    )
    .map((script) => {
      const source = attributeOf(script, 'src')
      if (source === undefined) return { source, bytes: inlineSize(textOf(script)) }
      const file = files.find(({ path }) => path === source)
      if (file === undefined) throw new Error(`a page loads ${source}, which is not the site's`)
      return { source, bytes: (file.br ?? file.identity).bytes }
    })
}

/** Compressed size of an inline script. The same few stand on every page, and are compressed once. */
function inlineSize(text: string): number {
  const bytes = inlineSizes.get(text) ?? brotliCompressSync(text).length
  inlineSizes.set(text, bytes)
  return bytes
}

/** The answer to a first visit, as a browser on a new connection gets it. */
async function visit(target: string) {
  const accept = 'Accept-Encoding: gzip, deflate, br, zstd\r\nAccept: text/html\r\n'
  const request = `GET ${target} HTTP/1.1\r\nHost: ${url.host}\r\n${accept}Connection: close\r\n\r\n`
  const answer = await sendRaw(Number(url.port), request)
  expect(answer).toMatchObject({ status: 200, headers: { 'content-encoding': ['br'] } })
  if (answer === undefined) throw new Error(`${target} is not answered`)
  return {
    html: brotliDecompressSync(answer.body).toString(),
    compressed: answer.body,
    headBytes: answer.headBytes,
  }
}

function read(file: string): string {
  return readFileSync(path.join(dist, file), 'utf8')
}
