import { readFile, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConnectionPatience, defaultPatience } from '#lib/publish/server/create-site-server.ts'
import { findProgram } from '../../../../scripts/programs.ts'
import { publishSample } from '../hosts/publish-sample.ts'
import { startCaddy } from '../hosts/start-caddy.ts'
import { startNginx } from '../hosts/start-nginx.ts'
import { commonHeaders } from '../sample-release.ts'
import { parseResponse, sendRaw } from './raw-client.ts'
import { sendSlowly, slowClients } from './slow-client.ts'
import { startServer } from './start-server.ts'

/** As the server waits for its clients, but shorter; still many times what lies between two pieces of a slow one. */
const hurried: ConnectionPatience = { idle: 2000, head: 1000, request: 1500, checkInterval: 100 }

// Servers wait for the same seconds, so they do it together: all of them, for all kinds of slow clients.
const [nginx, caddy] = [findProgram('nginx'), findProgram('caddy')]
let own: Awaited<ReturnType<typeof startServer>>
let release: Awaited<ReturnType<typeof publishSample>>
const others = new Map<string, { port: number; end(): Promise<void> }>()
beforeAll(async () => {
  own = await startServer({ patience: hurried })
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

test('every server is told to be rid of a slow client within 15 seconds', async () => {
  const { idle, head, request, checkInterval } = defaultPatience
  expect(Math.max(idle, head, request) + checkInterval).toBeLessThan(15_000)
  const nginxRules = await readFile(join(release.dist, 'nginx/server.conf'), 'utf8')
  const waits = [...nginxRules.matchAll(/^(\w+_timeout) (\d+)s;$/gm)]
  expect(waits.map(([, name]) => name)).toEqual(
    expect.arrayContaining([
      'client_header_timeout',
      'client_body_timeout',
      'send_timeout',
      'keepalive_timeout',
    ]),
  )
  const caddyRules = await readFile(join(release.dist, 'Caddyfile'), 'utf8')
  const limits = [...caddyRules.matchAll(/^\s*(read_header|read_body|idle) (\d+)s$/gm)]
  expect(limits.map(([, name]) => name)).toEqual(['read_header', 'read_body', 'idle'])
  for (const [, name, seconds] of [...waits, ...limits]) expect(Number(seconds), name).toBeLessThan(15)
})

test.concurrent.each(Object.entries(slowClients))(
  'every server ends the connection of a client that %s',
  async (name, pieces) => {
    const running = [...others.values()].map(({ port }) => sendSlowly(port, pieces))
    const received = await sendSlowly(own.port, pieces)
    const status = statusOf.get(name)
    if (status !== undefined) {
      const answer = parseResponse(received)
      expect(answer.status).toBe(status)
      for (const [header, value] of Object.entries(commonHeaders))
        expect(answer.headers).toHaveProperty([header], [value])
    }
    await Promise.all(running)
  },
)

test.concurrent('a client that asks for much and reads nothing loses its connection', async () => {
  // More than the system keeps for a client that does not read.
  const much = request('/').repeat(20_000)
  expect(await sendSlowly(own.port, [much, ...'a'.repeat(100)], { deaf: true })).toHaveLength(0)
})

test.concurrent('hundreds of idle and slow clients keep nobody from reading, and lose their connections', async () => {
  const crowd = Array.from({ length: 400 }, () => connect(own.port, '127.0.0.1'))
  const gone = crowd.map((socket, index) => {
    socket.on('error', () => undefined).resume()
    if (index % 4 === 0) socket.write('GET / HTTP/1.1\r\nX: ')
    return new Promise((resolve) => socket.on('close', resolve))
  })
  for (let count = 0; count < 20; count += 1)
    expect(await sendRaw(own.port, request('/', 'Connection: close\r\n'))).toMatchObject({ status: 200 })
  await Promise.all(gone)
})

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
