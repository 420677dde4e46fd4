import { symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../../../../scripts/programs.ts'
import { publishSample } from '../hosts/publish-sample.ts'
import { startCaddy } from '../hosts/start-caddy.ts'
import { startNginx } from '../hosts/start-nginx.ts'
import { commonHeaders } from '../sample-release.ts'
import { parseResponse, sendRaw } from './raw-client.ts'
import { sendSlowly, slowClients } from './slow-client.ts'
import { startServer } from './start-server.ts'

/** They wait for the same seconds, so they do it together: all servers, all kinds of slow clients. */
const [nginx, caddy] = [findProgram('nginx'), findProgram('caddy')]
let own: Awaited<ReturnType<typeof startServer>>
let release: Awaited<ReturnType<typeof publishSample>>
const others = new Map<string, { port: number; end(): Promise<void> }>()
beforeAll(async () => {
  own = await startServer()
  release = await publishSample()
  if (nginx) others.set('nginx', await startNginx({ program: nginx, dist: release.dist }))
  if (caddy) others.set('Caddy', await startCaddy(caddy, release.dist))
})
afterAll(async () => {
  for (const server of others.values()) await server.end()
  await release?.remove()
  await own?.end()
})

const statuses: Record<keyof typeof slowClients, number | undefined> = {
  'says nothing': undefined,
  'sends a head byte by byte': 408,
  'sends a body byte by byte': 408,
  'stops in the middle of a head': undefined,
  'keeps its connection after an answer': 200,
}
const statusOf = new Map(Object.entries(statuses))
const request = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: a\r\n${more}\r\n`

test.concurrent.each(Object.entries(slowClients))(
  'a client that %s is gone within 15 seconds',
  async (name, pieces) => {
    const running = [...others].map(async ([host, { port }]) => {
      expect((await sendSlowly(port, pieces)).seconds, host).toBeLessThan(15)
    })
    const { seconds, received } = await sendSlowly(own.port, pieces)
    expect(seconds).toBeLessThan(15)
    expect(seconds).toBeGreaterThan(5)
    const status = statusOf.get(name)
    if (status !== undefined) {
      const answer = parseResponse(received)
      expect(answer.status).toBe(status)
      for (const [header, value] of Object.entries(commonHeaders))
        expect(answer.headers).toHaveProperty([header], [value])
    }
    await Promise.all(running)
  },
  20_000,
)

test.concurrent('a client that asks for much and reads nothing is gone within 15 seconds', async () => {
  // More than the system keeps for a client that does not read.
  const much = request('/').repeat(20_000)
  const { seconds } = await sendSlowly(own.port, [much, ...'a'.repeat(100)], { deaf: true })
  expect(seconds).toBeGreaterThan(5)
  expect(seconds).toBeLessThan(15)
}, 20_000)

test.concurrent('hundreds of idle and slow clients keep nobody from reading, and are gone within 15 seconds', async () => {
  const crowd = Array.from({ length: 400 }, () => connect(own.port, '127.0.0.1'))
  const gone = crowd.map((socket, index) => {
    socket.on('error', () => undefined).resume()
    if (index % 4 === 0) socket.write('GET / HTTP/1.1\r\nX: ')
    return new Promise((resolve) => socket.on('close', resolve))
  })
  const started = performance.now()
  for (let count = 0; count < 20; count += 1) {
    expect(await sendRaw(own.port, request('/', 'Connection: close\r\n'))).toMatchObject({ status: 200 })
    await sleep(100)
  }
  await Promise.all(gone)
  expect(performance.now() - started).toBeLessThan(15_000)
}, 20_000)

test('a connection too many is closed at once, and one is free again when another ends', async () => {
  const small = await startServer({ maxConnections: 2 })
  const ask = () => sendRaw(small.port, request('/', 'Connection: close\r\n')).catch(() => undefined)
  try {
    const sockets = await Promise.all([open(small.port), open(small.port)])
    expect(await ask()).toBeUndefined()
    sockets[0]?.destroy()
    await expect.poll(ask).toMatchObject({ status: 200 })
    sockets[1]?.destroy()
  } finally {
    await small.end()
  }
})

test.skipIf(nginx === undefined)('nginx follows no symbolic link out of the site', async () => {
  const folder = join(release.dist, 'public')
  await writeFile(join(folder, 'file.txt'), 'x')
  await symlink('/etc/hostname', join(folder, 'link.txt'))
  const { port } = others.get('nginx') ?? { port: 0 }
  const answers = await Promise.all(
    ['file', 'link'].map((name) => sendRaw(port, request(`/${name}.txt`, 'Connection: close\r\n'))),
  )
  expect(answers.map((answer) => answer?.status)).toEqual([200, 404])
})

async function open(port: number) {
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve) => socket.write(request('/'), resolve))
  await new Promise((resolve) => socket.once('data', resolve))
  return socket
}
