import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { announce } from '#lib/announce/announce.ts'
import type { Patience } from '#lib/requests/send.ts'
import { type Received, reply, startServer } from '../../support/local-server.ts'
import { type TestPage, temporaryFolder, writeRelease } from './release-folder.ts'

export const key = 'a1b2c3d4-E5F6'
export const token = 'edk7yc4rEZP9pDQD'
const quick: Patience = { timeoutMs: 60_000, attempts: 2, backoffMs: 5, maxWaitMs: 50 }
export const home: TestPage = { path: '/', lastmod: '2026-01-01' }
export const article: TestPage = { path: '/kameng-origins/', lastmod: '2026-01-02' }
export const english: TestPage = { path: '/en/kameng-origins/' }

type Engine = { status: number; body: unknown }

/** The site and both engines on one local server; the engines' answers can be changed between runs. */
export async function createWorld(pages: readonly TestPage[] = [home, article, english]) {
  const folder = await temporaryFolder()
  const engines: { indexnow: Engine; baidu: (urls: string[]) => Engine } = {
    indexnow: { status: 200, body: '' },
    baidu: (urls) => ({ status: 200, body: { remain: 99, success: urls.length } }),
  }
  let site = new Map<string, string>()
  let leftBehind = ''
  let brokenOff: readonly string[] = []
  const keyFile = { status: 200, type: 'text/plain; charset=utf-8', body: key }
  const server = await startServer((request, response) => {
    if (request.url === '/indexnow') return reply(response, engines.indexnow.status, engines.indexnow.body)
    if (request.url.startsWith('/baidu?')) {
      const { status, body } = engines.baidu(request.body.split('\n'))
      return reply(response, status, body)
    }
    if (request.url === `/${key}.txt`) {
      return response.writeHead(keyFile.status, { 'content-type': keyFile.type }).end(keyFile.body)
    }
    if (brokenOff.includes(request.url)) return response.socket?.destroy()
    const body = site.get(request.url) ?? (request.url === leftBehind ? 'old page' : undefined)
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  const release = join(folder.path, 'dist')
  const statePath = join(folder.path, 'state.json')
  const both = {
    SITE_ORIGIN: server.origin,
    INDEXNOW_KEY: key,
    INDEXNOW_ENDPOINT: `${server.origin}/indexnow`,
    BAIDU_PUSH_TOKEN: token,
    BAIDU_ENDPOINT: `${server.origin}/baidu`,
  }
  const world = {
    origin: server.origin,
    engines,
    keyFile,
    release,
    statePath,
    received: server.received,
    async deploy(next: readonly TestPage[], sitemaps?: Record<string, string>) {
      site = await writeRelease(release, server.origin, next, sitemaps)
    },
    /** Names a path that the site goes on serving although the release lacks it. */
    leaveBehind(path = '') {
      leftBehind = path
    },
    /** Names the paths that the site answers by breaking the connection. */
    breakOff(...paths: string[]) {
      brokenOff = paths
    },
    /** Runs once; returns the result, the printed lines and what each engine was sent. */
    async run(options: Partial<Parameters<typeof announce>[0]> & { without?: (keyof typeof both)[] } = {}) {
      server.received.length = 0
      const environment: Record<string, string> = { ...both }
      for (const name of options.without ?? []) delete environment[name]
      const lines: string[] = []
      const write = (line: string) => lines.push(line)
      const complete = await announce({ release, statePath, environment, patience: quick, write, ...options })
      const text = lines.join('\n')
      expect(text).not.toContain(key)
      expect(text).not.toContain(token)
      return {
        complete,
        text,
        indexnow: sentToIndexNow(server.received),
        baidu: sentToBaidu(server.received),
      }
    },
    async state() {
      return JSON.parse(await readFile(statePath, 'utf8')).announced
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
  await world.deploy(pages)
  return world
}

export function sentToIndexNow(received: readonly Received[]): string[][] {
  return received
    .filter((request) => request.url === '/indexnow')
    .map((request) => JSON.parse(request.body).urlList.map((url: string) => new URL(url).pathname))
}

export function sentToBaidu(received: readonly Received[]): string[][] {
  return received
    .filter((request) => request.url.startsWith('/baidu?'))
    .map((request) => request.body.split('\n').map((url) => new URL(url).pathname))
}
