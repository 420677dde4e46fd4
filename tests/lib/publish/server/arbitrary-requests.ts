import fc from 'fast-check'

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
/** What says where a request begins and ends, and for whom it is. */
const framing = ['host', 'content-length', 'transfer-encoding', 'connection', 'upgrade', 'trailer']
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
/** Requests that are nearly right, in every part something else now and then. */
export const requests = fc
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
/** Requests in good form, for what is there and what is not, with headers that may be sent but seldom make sense. */
export const properRequests = fc
  .record({
    method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'QUERY'),
    path: fc.oneof(
      fc.constantFrom(
        '/',
        '/a/',
        '/a',
        '/a/b/',
        '/x.txt',
        '/old/',
        '/moved.txt',
        '/%E5%8D%A1%E7%9B%9F/',
        '//a/',
      ),
      fc.webUrl({ withQueryParameters: true }).map((url) => url.slice(new URL(url).origin.length) || '/'),
      fc.array(fc.webSegment()).map((segments) => `/${segments.join('/')}`),
    ),
    headers: fc.array(
      fc
        .tuple(
          fc.constantFrom(...names.filter((name) => !framing.includes(name))),
          fc.constantFrom(...values),
        )
        .map(([name, value]) => `${name}: ${value}\r\n`),
      { maxLength: 5 },
    ),
  })
  .map(({ method, path, headers }) =>
    Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: a\r\n${headers.join('')}\r\n`),
  )

/** Bytes of any kind. */
export const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
/** Requests with one byte changed. */
export const mutatedRequests = fc
  .tuple(requests, fc.nat(), fc.nat(255))
  .map(([original, at, byte]) => original.with(at % original.length, byte))
