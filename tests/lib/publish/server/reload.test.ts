import { existsSync } from 'node:fs'
import { rename, symlink, unlink, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import type { Log } from '#lib/publish/server/log.ts'
import { sampleInput } from '../sample-release.ts'
import { publish, startServer } from './start-server.ts'

test('a hundred releases in turn under load: no request fails, no answer mixes two', async () => {
  const { server, events } = await start()
  // As many as are kept, so that each can be put back.
  const ids: string[] = []
  for (const version of ['v2', 'v3', 'v4', 'v5'])
    ids.push((await writeRelease(sampleInput(server.projectDir, version))).id)
  ids.push(server.id)
  const load = startLoad(server.url)
  for (let turn = 0; turn < 100; turn += 1) {
    const id = ids[turn % ids.length] ?? ''
    await switchRelease(server.projectDir, id)
    await until(() => server.site.release() === id && load.count() > 3 * turn)
  }
  const { answers, failures } = await load.end()
  expect(failures).toEqual([])
  expect(events.filter((event) => event.startsWith('info'))).toHaveLength(100)
  expect(answers.length).toBeGreaterThan(300)
  for (const { path, body } of answers) {
    const version = body.match(/<title>(v\d)</)?.[1] ?? ''
    expect(body.split(` ${version} ${path}<`)).toHaveLength(41)
    expect(body.endsWith(`<p>${version}`)).toBe(true)
  }
  expect(new Set(answers.map(({ body }) => body.slice(0, 30))).size).toBe(5)
})

describe('a dist that cannot be served', () => {
  const faults: [string, (server: Server) => Promise<unknown>, string][] = [
    ['is removed', ({ dist }) => unlink(dist), 'holds no release'],
    ['leads nowhere', ({ dist }) => relink(dist, 'releases/none'), 'holds no release'],
    ['leads to a folder that is no release', ({ dist }) => relink(dist, '.cache'), 'holds no release'],
    ['leads to a damaged release', damaged, 'public/a/index.html.br'],
    [
      'has a broken manifest',
      ({ dist }) => writeFile(join(dist, 'manifest.json'), '{'),
      'manifest.json: cannot be read',
    ],
  ]
  test.each(faults)(
    '%s: the last good release stays, it is told once, and a good one is taken up again',
    async (_, damage, message) => {
      const { server, events } = await start()
      await damage(server)
      await until(() => events.some((event) => event.includes(message)))
      await sleep(100)
      expect(events.filter((event) => event.startsWith('error'))).toHaveLength(1)
      for (const path of ['/a/', '/x.txt']) expect(await text(server.url, path)).toContain('v1')
      const id = await publish(server.projectDir, 'v3')
      await until(() => server.site.release() === id)
      expect(await text(server.url, '/a/')).toContain('v3')
    },
  )

  test('has every file of it read by the next build, once it was found damaged', async () => {
    const { server, events } = await start()
    expect(existsSync(join(server.projectDir, 'releases/verified'))).toBe(true)
    await damaged(server)
    await until(() => events.some((event) => event.includes('public/a/index.html.br')))
    expect(existsSync(join(server.projectDir, 'releases/verified'))).toBe(false)
  })

  async function damaged({ projectDir, dist }: Server) {
    const { id } = await writeRelease(sampleInput(projectDir, 'v2'))
    await writeFile(join(projectDir, 'releases', id, 'public/a/index.html.br'), 'damaged')
    await relink(dist, `releases/${id}`)
  }
})

describe('a file damaged while the server runs', () => {
  test('does no harm as long as it is in memory', async () => {
    const { server } = await start()
    await writeFile(join(server.dist, 'public/x.txt'), 'damaged')
    expect(await text(server.url, '/x.txt')).toMatch(/^v1 plain/)
  })

  test('is never served: another form of it is, or 503 for no cache to keep, until it is whole again', async () => {
    const { server, events } = await start({ maxBytes: 1 })
    const file = join(server.dist, 'public/x.txt')
    const whole = await text(server.url, '/x.txt')
    await writeFile(`${file}.br`, 'damaged')
    const other = await fetch(`${server.url}x.txt`, { headers: { 'accept-encoding': 'br' } })
    expect(other.headers.get('content-encoding')).toBeNull()
    expect(await other.text()).toBe(whole)
    await writeFile(file, whole.slice(0, 100))
    const refused = await fetch(`${server.url}x.txt`, { headers: { 'accept-encoding': 'br' } })
    expect(refused.status).toBe(503)
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(events.join('\n')).toContain('x.txt: is 100 bytes long instead of 553')
    await writeFile(file, whole)
    await expect.poll(() => text(server.url, '/x.txt')).toBe(whole)
  })

  test('every file is right when almost none fits into memory', async () => {
    const { server } = await start({ maxBytes: 1000 })
    for (const path of ['/', '/a/', '/x.txt', '/a/b/', '/tiny.txt', '/', '/x.txt']) {
      expect(await text(server.url, path)).toContain('v1')
    }
  })
})

type Server = Awaited<ReturnType<typeof startServer>> & { dist: string }

async function start(options: { maxBytes?: number } = {}) {
  const events: string[] = []
  const log: Log = {
    access() {},
    event: (level, message) => events.push(`${level} ${message}`),
    flush() {},
  }
  const started = await startServer({ log, watchInterval: 15, ...options })
  onTestFinished(() => started.end())
  return { server: { ...started, dist: join(started.projectDir, 'dist') }, events }
}

function startLoad(url: string) {
  const agent = new Agent({ keepAlive: true })
  const answers: { path: string; body: string }[] = []
  const failures: string[] = []
  let ended = false
  async function ask(path: string, coding: string) {
    while (!ended) {
      // Without a pause the load leaves no time to publish.
      await sleep(5)
      await new Promise<void>((resolve) => {
        get(new URL(path, url), { agent, headers: { 'accept-encoding': coding } }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk) => chunks.push(chunk))
          response.on('end', () => {
            const body = Buffer.concat(chunks)
            if (response.statusCode !== 200) failures.push(`${response.statusCode}`)
            else answers.push({ path, body: String(coding === 'br' ? brotliDecompressSync(body) : body) })
            resolve()
          })
        }).on('error', (error) => {
          failures.push(error.message)
          resolve()
        })
      })
    }
  }
  const clients = Promise.all([
    ask('/a/', 'br'),
    ask('/', 'identity'),
    ask('/a/b/', 'br'),
    ask('/a/', 'identity'),
  ])
  return {
    count: () => answers.length,
    async end() {
      ended = true
      await clients
      agent.destroy()
      return { answers, failures }
    },
  }
}

async function relink(dist: string, target: string) {
  // In one step: a look between two would find no release, which is another fault.
  await symlink(target, `${dist}.new`)
  await rename(`${dist}.new`, dist)
}

async function text(url: string, path: string): Promise<string> {
  return (await fetch(new URL(path, url), { headers: { 'accept-encoding': 'identity' } })).text()
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5)
}
