import { expect, test } from 'vitest'
import { describeReply, type Patience, send } from '#lib/requests/send.ts'
import { reply, startServer } from '../../support/local-server.ts'

const quick: Patience = { timeoutMs: 60_000, attempts: 3, backoffMs: 5, maxWaitMs: 2_000 }

test.each([
  [200, 1],
  [202, 1],
  [301, 1],
  [400, 1],
  [403, 1],
  [404, 1],
  [422, 1],
  [429, 3],
  [500, 3],
  [503, 3],
])('an answer %i ends after %i attempt(s)', async (status, attempts) => {
  await using server = await startServer((_, response) =>
    reply(response, status, { status }, { location: '/x' }),
  )
  expect(await send(server.origin, { method: 'POST', body: 'a' }, quick)).toMatchObject({ status })
  expect(server.received.map((request) => request.body)).toEqual(Array(attempts).fill('a'))
})

test('a failure that passes is not seen', async () => {
  const answers = [503, 429, 200]
  await using server = await startServer((_, response) => reply(response, answers.shift() ?? 500, {}))
  expect(await send(server.origin, {}, quick)).toMatchObject({ status: 200 })
})

test('waits as long as Retry-After asks', async () => {
  const answers = [429, 200]
  await using server = await startServer((_, response) =>
    reply(response, answers.shift() ?? 500, {}, { 'retry-after': '1' }),
  )
  const start = performance.now()
  expect(await send(server.origin, {}, quick)).toMatchObject({ status: 200 })
  expect(performance.now() - start).toBeGreaterThan(950)
})

test.each([
  ['seconds', () => '3600'],
  ['a date', () => new Date(Date.now() + 3_600_000).toUTCString()],
])('gives up at once when Retry-After asks for too long, in %s', async (_, value) => {
  await using server = await startServer((_, response) =>
    reply(response, 429, { why: 'busy' }, { 'retry-after': value() }),
  )
  const result = await send(server.origin, {}, quick)
  expect(describeReply(result)).toBe('answer 429: {"why":"busy"}')
  expect(server.received).toHaveLength(1)
})

test('a server that never answers is given up after the attempts', async () => {
  await using server = await startServer(() => {})
  const result = await send(server.origin, {}, { ...quick, timeoutMs: 1000, attempts: 2 })
  expect(result).toEqual({ status: 0, reason: 'no answer within 1 s' })
  expect(server.received).toHaveLength(2)
})

test('an answer that trickles without end is given up as well', async () => {
  await using server = await startServer((_, response) => {
    response.writeHead(200).write('a')
    const timer = setInterval(() => response.write('a'), 10)
    response.on('close', () => clearInterval(timer))
  })
  const result = await send(server.origin, {}, { ...quick, timeoutMs: 60, attempts: 1 })
  expect(result).toEqual({ status: 0, reason: 'no answer within 0.06 s' })
})

test('a broken connection is tried again and then described', async () => {
  await using server = await startServer((_, response) => response.socket?.destroy())
  const result = await send(server.origin, {}, quick)
  expect(result).toMatchObject({ status: 0, reason: expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/) })
  expect(server.received).toHaveLength(3)
})

test('a long body is cut', async () => {
  await using server = await startServer((_, response) => response.end('a'.repeat(1_000_000)))
  expect(await send(server.origin, {}, quick, 1_000)).toMatchObject({ body: Buffer.from('a'.repeat(1_000)) })
})
