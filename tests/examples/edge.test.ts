import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import config from '../../next.config.ts'
import { findProgram } from '../../scripts/programs.ts'
import { nginxFolders, nginxMain, runNginx } from '../lib/publish/hosts/start-nginx.ts'
import { freePort, type RunningProgram } from '../lib/publish/hosts/start-program.ts'
import { sendRaw } from '../lib/publish/server/raw-client.ts'
import { startOrigin } from './start-origin.ts'

const program = findProgram('nginx')
/** nginx counts in whole seconds: what may be kept for one is old after two at the latest. */
const expiry = 2100
const pages = ['/', '/a/', '/a/b/', '/%E5%8D%A1%E7%9B%9F/', '/x.txt', '/dot.png']
const codings = ['identity', 'gzip', 'gzip, deflate, br, zstd']

describe.skipIf(program === undefined)('the caching tier of examples/edge', () => {
  let origins: Awaited<ReturnType<typeof startOrigin>>[]
  let edge: RunningProgram
  beforeAll(async () => {
    const cacheControl = await pageCacheControl()
    origins = await Promise.all([startOrigin(cacheControl), startOrigin(cacheControl)])
    edge = await startEdge(origins.map(({ port }) => port))
  })
  afterAll(async () => {
    await edge?.end()
    for (const origin of origins ?? []) await origin.end()
  })

  const ask = (target: string, coding?: string, more?: string, method?: string) =>
    askEdge(edge.port, target, coding, more, method)
  const requests = () => origins.flatMap((origin) => origin.requests())

  test('100 who ask at once for a page that is not here reach a server once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/a/b/')))
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200))
    expect(requests()).toEqual(['GET /a/b/'])
  })

  test('a crawl that is repeated is answered by the cache alone', async () => {
    for (const page of pages) for (const coding of codings) await ask(page, coding)
    const before = requests().length
    let fromCache = 0
    const crawl = Array.from({ length: 20 }, () =>
      pages.flatMap((page) => codings.map((coding) => [page, coding] as const)),
    )
    for (const [page, coding] of crawl.flat()) {
      const { status, headers } = await ask(page, coding)
      expect(status).toBe(200)
      if (headers['cache-status']?.[0]?.startsWith('edge; hit')) fromCache += 1
    }
    expect(fromCache / crawl.flat().length).toBeGreaterThanOrEqual(0.99)
    expect(requests()).toHaveLength(before)
  })

  test('each coding is kept by itself, and that of another client is never sent', async () => {
    const encodings = await Promise.all(
      ['identity', 'gzip', 'br', 'br;q=0, gzip', 'gzip;q=0'].map((coding) => ask('/a/', coding)),
    )
    expect(encodings.map(({ headers }) => headers['content-encoding']?.[0])).toEqual([
      undefined,
      'gzip',
      'br',
      'gzip',
      undefined,
    ])
  })

  test('queries neither fill the cache nor get lost in redirects', async () => {
    const before = requests().length
    for (let index = 0; index < 20; index += 1)
      expect((await ask(`/a/?utm_source=${index}`)).status).toBe(200)
    expect(requests()).toHaveLength(before)
    await ask('/a')
    await ask('/old/')
    expect((await ask('/a?x=1')).headers.location).toEqual(['/a/?x=1'])
    expect((await ask('/old/?x=1')).headers.location).toEqual(['/a/?x=1#part'])
  })

  test('conditions, parts and HEAD are answered from the cache', async () => {
    const { headers } = await ask('/x.txt')
    const before = requests().length
    expect((await ask('/x.txt', 'identity', `If-None-Match: ${headers.etag?.[0]}\r\n`)).status).toBe(304)
    expect((await ask('/x.txt', 'identity', 'Range: bytes=0-1\r\n')).status).toBe(206)
    expect((await ask('/x.txt', 'identity', '', 'HEAD')).headers['content-length']).toEqual(['553'])
    expect(requests()).toHaveLength(before)
  })

  test('errors and unknown addresses are not kept', async () => {
    const before = requests().length
    expect((await ask('/none/')).status).toBe(404)
    expect((await ask('/none/')).status).toBe(404)
    expect((await ask('/a/', 'identity', '', 'DELETE')).status).toBe(405)
    expect(requests()).toHaveLength(before + 3)
  })

  test('one server gone: what is not here comes from the other', async () => {
    await origins[0]?.end()
    const answers = await Promise.all(['/tiny.txt', '/a/index.html', '/none/'].map((target) => ask(target)))
    expect(answers.map(({ status }) => status)).toEqual([200, 308, 404])
  })

  test('both gone: every address that was known still answers 200', async () => {
    await origins[1]?.end()
    for (const page of pages) {
      for (const coding of codings)
        expect([page, coding, (await ask(page, coding)).status]).toEqual([page, coding, 200])
    }
    const unknown = await ask('/none/')
    expect(unknown).toMatchObject({
      status: 503,
      headers: { 'cache-control': ['no-store'], 'retry-after': ['30'] },
    })
  })
})

describe.skipIf(program === undefined)('answers whose time is over', () => {
  let origins: Awaited<ReturnType<typeof startOrigin>>[]
  let edge: RunningProgram
  beforeAll(async () => {
    const cacheControl = (await pageCacheControl()).replace(/s-maxage=\d+/, 's-maxage=1')
    origins = await Promise.all([startOrigin(cacheControl), startOrigin(cacheControl)])
    edge = await startEdge(origins.map(({ port }) => port))
  })
  afterAll(async () => {
    await edge?.end()
    for (const origin of origins ?? []) await origin.end()
  })

  test('are sent at once while a new one is fetched for the next', async () => {
    expect((await askEdge(edge.port, '/a/')).body.toString()).toContain('v1')
    const ids = await Promise.all(origins.map(({ publish }) => publish('v2')))
    await expect.poll(() => origins.map(({ release }) => release())).toEqual(ids)
    await sleep(expiry)
    const stale = await askEdge(edge.port, '/a/')
    expect(stale.body.toString()).toContain('v1')
    expect(stale.headers['cache-status']).toEqual(['edge; hit; detail=stale'])
    await expect.poll(async () => (await askEdge(edge.port, '/a/')).body.toString()).toContain('v2')
  })

  test('are sent while no server can be asked', async () => {
    for (const page of pages) for (const coding of codings) await askEdge(edge.port, page, coding)
    for (const origin of origins) await origin.end()
    await sleep(expiry)
    for (const page of pages) {
      for (const coding of codings) {
        const { status, headers } = await askEdge(edge.port, page, coding)
        expect([page, coding, status]).toEqual([page, coding, 200])
        expect(headers['cache-status']?.[0]).toMatch(/^edge; hit; detail=/)
        expect(headers).toHaveProperty('content-security-policy')
      }
    }
  })
})

async function askEdge(port: number, target: string, coding = 'identity', more = '', method = 'GET') {
  const answer = await sendRaw(
    port,
    `${method} ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: ${coding}\r\n${more}\r\n`,
  )
  if (!answer) throw new Error('The edge closed the connection without an answer.')
  return answer
}

/** What the site's pages really say about caches. */
async function pageCacheControl(): Promise<string> {
  const [rule] = (await config.headers?.()) ?? []
  const value = rule?.headers.find(({ key }) => key === 'Cache-Control')?.value
  if (value === undefined) throw new Error('next.config.ts has no Cache-Control for pages.')
  return value
}

/** The example with other addresses and folders; every line that is marked in it must still be there. */
async function startEdge([first, second]: number[]): Promise<RunningProgram> {
  if (program === undefined) throw new Error('nginx is not installed.')
  const port = await freePort()
  const example = await readFile(join(import.meta.dirname, '../../examples/edge/nginx.conf'), 'utf8')
  return runNginx(program, port, (folder) =>
    [
      ['worker_processes auto;', nginxMain(folder)],
      ['http {', `http { ${nginxFolders(folder)}`],
      ['/var/cache/nginx/site', `${folder}/cache`],
      ['10.0.0.11:3000', `127.0.0.1:${first}`],
      ['10.0.0.12:3000', `127.0.0.1:${second}`],
      ['listen 80;', `listen 127.0.0.1:${port};`],
    ].reduce((text, [from = '', to = '']) => {
      expect(text.split(from), from).toHaveLength(2)
      return text.replace(from, () => to)
    }, example),
  )
}
