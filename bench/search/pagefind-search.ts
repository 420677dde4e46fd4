import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { close as closePagefind, createIndex } from 'pagefind'
import type { Browser } from 'playwright'
import { listTree } from '#lib/base/files/tree.ts'
import type { SearchUnit } from '#lib/formats/search/units.ts'
import { listen } from '#lib/publish/server/connections/listen.ts'
import type { SearchEngine } from './findings.ts'

/** How text and question are given to Pagefind. */
export interface PagefindStyle {
  name: string
  text(text: string): string
  question(question: string): string
}

/** As it is meant to be used: words are cut by its own dictionary. */
export const pagefindDefault: PagefindStyle = {
  name: 'Pagefind',
  text: (text) => text,
  question: (question) => question,
}

/** Every Chinese character as a word of its own, and the question as a phrase of such words. */
export const pagefindApart: PagefindStyle = {
  name: 'Pagefind, apart',
  text: setApart,
  question: (question) => `"${setApart(question)}"`,
}

/** Pagefind with a record for each unit, asked by a browser that its files are served to. */
export async function openPagefind(
  units: readonly SearchUnit[],
  style: PagefindStyle,
  browser: Browser,
): Promise<SearchEngine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'))
  const begun = performance.now()
  await writeIndex(units, style, folder)
  const seconds = (performance.now() - begun) / 1000
  const files = listTree(folder).filter(({ isFile, path: name }) => isFile && !/-ui\.|highlight/.test(name))
  const numberOf = readFragments(folder)
  const served = { bytes: 0, requests: 0 }
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname
    const body =
      name === '/'
        ? Buffer.from('<!doctype html><html lang="zh"></html>')
        : readOptional(path.join(folder, name))
    // As hosts do: text is compressed, and Pagefind's own files are by itself.
    const isText = /^\/$|\.(?:js|json)$/.test(name)
    const sent = isText && body ? brotliCompressSync(body) : body
    const type = /\.js$/.test(name)
      ? 'text/javascript'
      : name === '/'
        ? 'text/html'
        : 'application/octet-stream'
    if (name !== '/') {
      served.bytes += sent?.length ?? 0
      served.requests++
    }
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      ...(isText ? { 'content-encoding': 'br' } : {}),
    })
    response.end(sent)
  })
  const url = await listen(server, { port: 0, host: '127.0.0.1' })

  return {
    name: style.name,
    seconds,
    bytes: files.reduce((sum, file) => sum + statSync(path.join(folder, file.path)).size, 0),
    files: files.length,
    async ask(question) {
      // A context of its own has an empty cache.
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(url)
      Object.assign(served, { bytes: 0, requests: 0 })
      const ids = await page.evaluate(ask, style.question(question))
      await context.close()
      return {
        units: new Set(ids.map((id) => numberOf.get(id) ?? -1)),
        coldBytes: served.bytes,
        coldRequests: served.requests,
      }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs in the page: the ids of all results, after the first five were fetched as a page of results does. */
async function ask(question: string): Promise<string[]> {
  const address = '/pagefind.js'
  const pagefind: {
    search(question: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>
  } = await import(address)
  const { results } = await pagefind.search(question)
  await Promise.all(results.slice(0, 5).map((result) => result.data()))
  return results.map(({ id }) => id)
}

async function writeIndex(units: readonly SearchUnit[], style: PagefindStyle, folder: string): Promise<void> {
  const { index, errors } = await createIndex({})
  if (index === undefined) throw new Error(errors.join('\n'))
  for (const [number, { title, text }] of units.entries())
    await index.addCustomRecord({
      url: `/${number}/`,
      content: style.text(`${title}\n${text}`),
      language: 'zh',
      meta: { title },
    })
  await index.writeFiles({ outputPath: folder })
  await closePagefind()
}

/** Number of the unit of each fragment, by the id that results have. */
function readFragments(folder: string): Map<string, number> {
  const fragments = path.join(folder, 'fragment')
  return new Map(
    readdirSync(fragments).map((name) => {
      const json = gunzipSync(readFileSync(path.join(fragments, name))).toString()
      return [name.replace(/\.pf_fragment$/, ''), Number(/"url":"\/(\d+)\/"/.exec(json)?.[1] ?? -1)]
    }),
  )
}

function setApart(text: string): string {
  return text.replace(/\p{Script=Han}/gu, ' $& ')
}

function readOptional(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
