import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonHeaders } from '../sample-release.ts'
import { sendRaw } from './raw-client.ts'
import { startServer } from './start-server.ts'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.end())

const pieces = [
  '/',
  'a',
  'b',
  '.',
  '..',
  '%',
  '%2e',
  '%2F',
  '%00',
  '%c0%af',
  '%5c',
  '\\',
  '?',
  '#',
  '*',
  ';',
  '//',
  ':',
  '@',
  'http://',
  'index.html',
  'x.txt',
  '404.html',
  'old',
  '卡',
  '\u0000',
  '\t',
  ' ',
  '[',
  '%E5',
  '&',
  '=',
  '"',
  '<',
  '{{',
  '$(x)',
  "'",
]
const names = [
  'host',
  'accept-encoding',
  'range',
  'if-range',
  'if-none-match',
  'if-match',
  'if-modified-since',
  'content-length',
  'transfer-encoding',
  'expect',
  'upgrade',
  'connection',
  'cookie',
  'x-forwarded-host',
  'te',
  'trailer',
  'cache-control',
]
const values = [
  '*',
  'gzip',
  'br;q=0',
  'q=',
  'bytes=0-',
  'bytes=-1',
  'bytes=1-0,9-',
  '"x"',
  'W/"x"',
  ',',
  ';;',
  '0',
  '5',
  '-1',
  '1e9',
  'chunked',
  'identity',
  '100-continue',
  'websocket',
  'close',
  'keep-alive',
  'no-cache',
  'a, b',
  '%00',
  '\t',
  '9'.repeat(30),
]
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'TRACE', 'get', 'M-SEARCH', '', 'GET GET']

const target = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const header = fc
  .tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values), fc.string()))
  .map(([name, value]) => `${name}: ${value}\r\n`)
const request = fc
  .record({
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('GET', 'HEAD') },
      { weight: 2, arbitrary: fc.constantFrom(...methods) },
    ),
    target: fc.oneof(
      { weight: 4, arbitrary: target.map((path) => `/${path}`) },
      { weight: 1, arbitrary: target },
    ),
    headers: fc.array(header, { maxLength: 5 }),
    host: fc.constantFrom('host: a\r\n', 'host: a\r\n', 'host: a\r\n', ''),
    body: fc.constantFrom('', '', '', 'x', '5\r\nhello\r\n0\r\n\r\n'),
  })
  .map(({ method, target, headers, host, body }) =>
    Buffer.from(`${method} ${target} HTTP/1.1\r\n${host}${headers.join('')}\r\n${body}`),
  )
const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
const mutated = fc
  .tuple(request, fc.nat(), fc.nat(255))
  .map(([original, at, byte]) => original.with(at % original.length, byte))

test.each([
  ['requests', request, 1200],
  ['requests with one byte changed', mutated, 500],
  ['bytes', bytes, 300],
] as const)(
  '%s of any kind get a 1xx to 4xx with the common headers, and the server goes on',
  async (_, input, numRuns) => {
    await fc.assert(
      fc.asyncProperty(input, async (sent) => {
        const response = await sendRaw(server.port, sent, { halfClose: true })
        // Nothing at all is right for a client that says nothing, such as empty lines.
        if (!response) {
          expect(Buffer.from(sent).toString('latin1')).toMatch(/^[\r\n]*$/)
          return
        }
        expect(response.status).toBeGreaterThanOrEqual(100)
        expect(response.status).toBeLessThan(500)
        if (response.status >= 200) {
          for (const [name, value] of Object.entries(commonHeaders))
            expect(response.headers).toHaveProperty([name], [value])
        }
        for (const location of response.headers.location ?? []) expect(location).toMatch(/^\/(?!\/)[!-~]*$/)
      }),
      { seed: 20_261_122, numRuns },
    )
    expect(
      await sendRaw(server.port, 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    ).toMatchObject({ status: 200 })
  },
  20_000,
)
