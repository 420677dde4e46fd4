import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseResponse } from './raw-client.ts'
import { startServer } from './start-server.ts'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.end())

const clients: [string, string[], status: number | undefined][] = [
  ['says nothing', [''], undefined],
  ['sends a head byte by byte', ['GET / HTTP/1.1\r\nX: ', ...'a'.repeat(100)], 408],
  [
    'sends a body byte by byte',
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n', ...'a'.repeat(100)],
    408,
  ],
  ['stops in the middle of a head', ['GET / HTTP/1.1\r\nHo'], undefined],
  ['keeps its connection after an answer', ['GET / HTTP/1.1\r\nHost: a\r\n\r\n'], 200],
]

test.concurrent.each(clients)(
  'a client that %s is gone within 15 seconds',
  async (_, pieces, status) => {
    const started = performance.now()
    const received: Buffer[] = []
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1')
      let next = 0
      const drip = setInterval(() => socket.write(pieces[next++] ?? ''), 400)
      socket.on('data', (chunk) => received.push(chunk))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        clearInterval(drip)
        resolve()
      })
    })
    const seconds = (performance.now() - started) / 1000
    expect(seconds).toBeLessThan(15)
    expect(seconds).toBeGreaterThan(5)
    if (status !== undefined) expect(parseResponse(Buffer.concat(received)).status).toBe(status)
  },
  20_000,
)
