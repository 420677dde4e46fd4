import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkRequest } from './check-request.ts'
import { sendRaw } from './raw-client.ts'
import { requestCases } from './requests.ts'
import { startServer } from './start-server.ts'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.end())

describe.each(Object.entries(requestCases))('%s', (_, cases) => {
  test.each(cases)('$name', (request) => checkRequest(server.port, request))
})

test('every form has its own strong entity tag', async () => {
  const tags = await Promise.all(
    ['identity', 'br', 'gzip'].map(async (coding) => {
      const response = await get(`/a/`, `Accept-Encoding: ${coding}\r\n`)
      return response?.headers.etag?.[0]
    }),
  )
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]{16}"$/)
  expect(new Set(tags).size).toBe(3)
})

test.each(['/a/', '/x.txt', '/none/', '/a', '/%', '/healthz'])(
  'HEAD %s has the headers of GET',
  async (target) => {
    const [asked, told] = await Promise.all([get(target), get(target, '', 'HEAD')])
    expect({ ...told?.headers, date: asked?.headers.date }).toEqual(asked?.headers)
    expect(told?.status).toBe(asked?.status)
  },
)

test('the health check names the release', async () => {
  const response = await get('/healthz')
  expect(response).toMatchObject({ status: 200, headers: { 'cache-control': ['no-store'] } })
  expect(response?.body.toString()).toBe(`ok ${server.id}\n`)
})

test('requests sent at once on one connection are answered in order', async () => {
  const head = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: a\r\n${more}\r\n`
  const response = await sendRaw(
    server.port,
    head('/tiny.txt') + head('/x.txt') + head('/none/', 'Connection: close\r\n'),
  )
  const statuses = `${response?.status} ${response?.body}`.match(/^\d+|(?<=HTTP\/1\.1 )\d+/g)
  expect(statuses).toEqual(['200', '200', '404'])
})

test.each([
  ['a small body is sent for', 5, [100, 405]],
  ['a large one is not', 200_000, [405]],
])('a client that waits to be told to send its body is told at once: %s', async (_, length, expected) => {
  const socket = connect(server.port, '127.0.0.1')
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`)
  const statuses: number[] = []
  for await (const chunk of socket) {
    statuses.push(...[...String(chunk).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status)))
    if (statuses.at(-1) === 100) socket.write('x'.repeat(length))
    else break
  }
  expect(statuses).toEqual(expected)
})

async function get(target: string, headers = '', method = 'GET') {
  return sendRaw(
    server.port,
    `${method} ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`,
  )
}
