/** Servers that publish the sample release, besides that of this project. */
export type Host = 'nginx' | 'caddy'

/** Reasons by server. */
export type Exceptions = Partial<Record<Host, string>>

/** A request for the sample release and what must be answered, by whatever server publishes it. */
export type RequestCase = {
  name: string
  /** GET when left out. */
  method?: string
  /** Request target; `/` when left out. */
  target?: string
  /** In `{etag}` the entity tag of the same target is put, in `{etag gzip}` that of its gzip form. */
  headers?: Record<string, string>
  body?: string
  /** The whole request head, for what the fields above cannot express. */
  raw?: string
  status: number
  /** What other servers may answer as well, for the same good reason. */
  elsewhere?: number[]
  /** Why another server answers otherwise, which is then expected of it. */
  except?: Exceptions
  /** Not a request that can be looked at: Go answers it by itself, without any header of the site. */
  unparsed?: true
  /** Expected headers, in lower case; null: none of this name. */
  expect?: Record<string, string | RegExp | null>
  /** What the decoded body must match. */
  text?: RegExp
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const unkept = { 'cache-control': 'no-store' }
const plain = { ...html, 'content-encoding': null }
const bySpeed = { nginx: 'knows gzip only', caddy: 'looks for names only, and knows no star' }
const gzipOnly = { nginx: 'knows gzip only; see the Brotli module' }
const optional = (what: string) => ({ nginx: what, caddy: what })
const unparsed = true
const dots = { caddy: 'cannot undo dot segments: 404' }
const head = { 'content-type': null, 'content-length': null, 'content-encoding': null }
const range = { 'accept-ranges': 'bytes' }

const pages: RequestCase[] = [
  { name: 'home page', status: 200, expect: plain, text: /^<!doctype html><title>v1.*v1$/s },
  { name: 'page', target: '/a/', status: 200, expect: plain, text: /\/a\/</ },
  { name: 'page in a folder', target: '/a/b/', status: 200, expect: plain, text: /\/a\/b\/</ },
  { name: 'page with a Chinese path', target: '/%E5%8D%A1%E7%9B%9F/', status: 200, expect: html },
  { name: 'page with a query', target: '/a/?utm_source=x&q=%', status: 200, expect: html, text: /\/a\/</ },
  { name: 'page with an empty query', target: '/a/?', status: 200, expect: html },
  {
    name: 'text file',
    target: '/x.txt',
    status: 200,
    expect: { 'content-type': /^text\/plain/ },
    text: /^v1 plain/,
  },
  { name: 'picture', target: '/dot.png', status: 200, expect: { 'content-type': 'image/png' } },
  {
    name: 'HEAD',
    method: 'HEAD',
    target: '/a/',
    status: 200,
    expect: { ...html, 'content-length': /^\d{4}$/ },
  },
  {
    name: 'HEAD compressed',
    method: 'HEAD',
    target: '/a/',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    expect: { 'content-encoding': 'gzip' },
  },
  {
    name: 'cache rules',
    target: '/a/',
    status: 200,
    expect: { 'cache-control': 'public, max-age=0, must-revalidate' },
  },
  {
    name: 'health check',
    target: '/healthz',
    status: 200,
    expect: { ...unkept, 'content-type': /^text\/plain/ },
    text: /^ok/,
  },
  { name: 'entity tag', target: '/a/', status: 200, expect: { etag: /^(?:W\/)?"[^"]+"$/ } },
]

const codings: RequestCase[] = [
  { name: 'no Accept-Encoding', status: 200, expect: { ...plain, vary: /accept-encoding/i } },
  coding('br', 'br', { except: gzipOnly }),
  coding('zstd', null),
  coding('gzip', 'gzip'),
  coding('GZIP', 'gzip'),
  coding('gzip, deflate, br, zstd', 'br', { except: gzipOnly }),
  coding('zstd, gzip', 'gzip'),
  coding('gzip;q=1.0, br;q=0.5', 'gzip'),
  coding('br;q=0, gzip', 'gzip'),
  coding('gzip;q=0, identity', null),
  coding('gzip;q=0.001', 'gzip'),
  coding('*', 'br', { except: bySpeed }),
  coding('*;q=0.1, br;q=0', 'gzip', { except: bySpeed }),
  coding('deflate', null),
  coding('identity', null),
  coding('', null),
  coding(', ,;=', null),
  coding('identity;q=0.5, gzip;q=0.1', null, { except: optional('takes a coding that is accepted at all') }),
  {
    name: 'everything refused',
    headers: { 'accept-encoding': 'identity;q=0' },
    status: 406,
    except: optional('sends the plain form, as RFC 9110 §12.5.3 allows'),
    expect: { ...unkept, vary: /accept-encoding/i },
  },
  {
    name: 'everything refused by star',
    headers: { 'accept-encoding': '*;q=0' },
    status: 406,
    except: optional('sends the plain form, as RFC 9110 §12.5.3 allows'),
    expect: unkept,
  },
  {
    name: 'plain form refused, another accepted',
    headers: { 'accept-encoding': 'gzip, identity;q=0' },
    status: 200,
    expect: { 'content-encoding': 'gzip' },
  },
  {
    name: 'everything refused for what has one form',
    target: '/dot.png',
    headers: { 'accept-encoding': '*;q=0' },
    status: 200,
    expect: { 'content-encoding': null },
  },
  {
    name: 'picture is not compressed',
    target: '/dot.png',
    headers: { 'accept-encoding': 'br, gzip' },
    status: 200,
    expect: { 'content-encoding': null, vary: null },
  },
  {
    name: 'text that would grow is not compressed',
    target: '/tiny.txt',
    headers: { 'accept-encoding': 'br, gzip' },
    status: 200,
    expect: { 'content-encoding': null },
  },
]

const conditions: RequestCase[] = [
  unchanged('exact', '{etag}'),
  unchanged('weak', 'W/{etag}'),
  unchanged('in a list', '"other", {etag} , W/"third"'),
  unchanged('star', '*'),
  {
    name: 'If-None-Match on HEAD',
    method: 'HEAD',
    target: '/a/',
    headers: { 'if-none-match': '{etag}' },
    status: 304,
  },
  {
    name: 'If-None-Match of a compressed form',
    target: '/a/',
    headers: { 'accept-encoding': 'gzip', 'if-none-match': '{etag gzip}' },
    status: 304,
    expect: { vary: /accept-encoding/i },
  },
  {
    name: 'If-None-Match of another form',
    target: '/a/',
    headers: { 'accept-encoding': 'gzip', 'if-none-match': '{etag}' },
    status: 200,
  },
  {
    name: 'If-None-Match of another version',
    target: '/a/',
    headers: { 'if-none-match': '"other"' },
    status: 200,
  },
  { name: 'If-None-Match empty', target: '/a/', headers: { 'if-none-match': '' }, status: 200 },
  {
    name: 'forced reload',
    target: '/a/',
    headers: { 'if-none-match': '{etag}', 'cache-control': 'no-cache' },
    status: 200,
    except: optional('leaves reloading to the browser, which sends no condition then'),
  },
  { name: 'If-Match', target: '/dot.png', headers: { 'if-match': '{etag}' }, status: 200 },
  { name: 'If-Match star', target: '/dot.png', headers: { 'if-match': '*' }, status: 200 },
  {
    name: 'If-Match of another version',
    target: '/dot.png',
    headers: { 'if-match': '"other"' },
    status: 412,
    expect: unkept,
  },
  {
    name: 'If-Modified-Since nonsense',
    target: '/a/',
    headers: { 'if-modified-since': 'yesterday' },
    status: 200,
  },
]

const ranges: RequestCase[] = [
  { name: 'ranges are offered', target: '/x.txt', status: 200, expect: range },
  part('bytes=0-3', 'bytes 0-3/553', /^v1 p$/),
  part('bytes=3-', 'bytes 3-552/553', /^plain text .{539}$/),
  part('bytes=-4', 'bytes 549-552/553', /^ext $/),
  part('bytes=-9999', 'bytes 0-552/553', /^v1 /),
  part('bytes=550-9999', 'bytes 550-552/553', /^xt $/),
  refused('bytes=553-'),
  refused('bytes=9999999-'),
  { ...refused('bytes=-0'), except: { caddy: 'sends an empty part' } },
  whole('bytes=5-2', { elsewhere: [416] }),
  whole('bytes=a-b', { elsewhere: [416] }),
  whole('bytes=', { elsewhere: [416] }),
  whole('lines=1-2', { elsewhere: [416] }),
  whole('bytes=0-1,3-4', { except: { caddy: 'sends multipart/byteranges' } }),
  whole(`bytes=${'9'.repeat(400)}-`, { status: 416, expect: {}, elsewhere: [200] }),
  {
    name: 'range of the version asked for',
    target: '/x.txt',
    headers: { range: 'bytes=0-1', 'if-range': '{etag}' },
    status: 206,
    text: /^v1$/,
  },
  {
    name: 'range of another version',
    target: '/x.txt',
    headers: { range: 'bytes=0-1', 'if-range': '"other"' },
    status: 200,
    text: /^v1 plain/,
  },
  {
    name: 'range with a weak condition',
    target: '/x.txt',
    headers: { range: 'bytes=0-1', 'if-range': 'W/{etag}' },
    status: 200,
  },
  {
    name: 'range on HEAD',
    method: 'HEAD',
    target: '/x.txt',
    headers: { range: 'bytes=0-1' },
    status: 200,
    except: optional('answers as to GET'),
    expect: { 'content-length': '553' },
  },
  {
    name: 'range of a page that is not there',
    target: '/none/',
    headers: { range: 'bytes=0-1' },
    status: 404,
    expect: { 'content-range': null },
  },
]

const missing: RequestCase[] = [
  notFound('/none'),
  notFound('/none/'),
  notFound('/none.txt'),
  notFound('/404.html'),
  notFound('/404'),
  notFound('/a/b/c/'),
  notFound('/A/'),
  notFound('/a/index.htm'),
  notFound('/manifest.json'),
  notFound('/host.conf'),
  notFound('/../manifest.json', { elsewhere: [400] }),
  notFound('/%2e%2e/manifest.json', { elsewhere: [400] }),
  notFound('/..%2fmanifest.json', { elsewhere: [400] }),
  notFound('/public/a/index.html'),
  notFound('/constructor'),
  notFound('/__proto__'),
  notFound('/.well-known/none'),
  notFound('/?%'.replace('?%', '%3F')),
  notFound('/x.txt.br'),
  notFound('/_headers'),
  notFound('/a%2Fb/'),
  { name: '404 on HEAD', method: 'HEAD', target: '/none/', status: 404, expect: { ...html, ...unkept } },
  {
    name: '404 is never "unchanged"',
    target: '/none/',
    headers: { 'if-none-match': '*' },
    status: 404,
    expect: unkept,
  },
  {
    name: '404 has no entity tag',
    target: '/none/',
    status: 404,
    expect: { etag: null },
  },
  {
    name: '404 compressed',
    target: '/none/',
    headers: { 'accept-encoding': 'gzip' },
    status: 404,
    expect: { 'content-encoding': 'gzip' },
    text: /404\.html/,
  },
]

const redirects: RequestCase[] = [
  moved('/a', '/a/'),
  moved('/a?x=1&y=%2F', '/a/?x=1&y=%2F'),
  moved('/a?x="<>', '/a/?x=%22%3C%3E', { except: optional('passes the query on as it is') }),
  moved('/a/index.html', '/a/'),
  moved('/index.html', '/'),
  moved('/index.html?x', '/?x'),
  moved('/a/b', '/a/b/'),
  moved('/%E5%8D%A1%E7%9B%9F', '/%E5%8D%A1%E7%9B%9F/'),
  moved('/old/', '/a/#part'),
  moved('/old/?x=1', '/a/?x=1#part'),
  moved('/moved.txt', '/x.txt', { status: 301 }),
  moved('/soon/?x', '/a/b/?x', { status: 307, expect: { location: '/a/b/?x', ...unkept } }),
  moved('/old', '/a/#part'),
  moved('/x.txt/', '/x.txt', { except: optional('finds no such folder: 404') }),
  moved('//a/', '/a/'),
  moved('//', '/'),
  moved('//example.net/..//a', '/a/', { except: dots }),
  moved('///example.net/%2e%2e/', '/', { except: dots }),
  moved('/./a/', '/a/', { except: dots }),
  moved('/a/b/../', '/a/', { except: dots }),
  moved('/%61/', '/a/'),
  moved('/%e5%8d%a1%e7%9b%9f/', '/%E5%8D%A1%E7%9B%9F/', {
    except: { caddy: 'cannot write other escapes than it was sent, and answers with the page' },
  }),
  {
    name: 'redirect on HEAD',
    method: 'HEAD',
    target: '/a',
    status: 308,
    elsewhere: [301],
    expect: { location: '/a/' },
  },
  {
    name: 'redirect with a forged host',
    target: '/a',
    headers: { host: 'evil.example' },
    status: 308,
    elsewhere: [301],
    expect: { location: '/a/' },
  },
  {
    name: 'redirect to an absolute target',
    target: 'http://evil.example/a?x',
    status: 308,
    elsewhere: [301],
    expect: { location: '/a/?x' },
  },
  { name: 'absolute target', target: 'http://evil.example/a/', status: 200, text: /\/a\/</ },
  {
    name: 'absolute target without path',
    target: 'HTTP://evil.example?x',
    status: 308,
    expect: { location: '/?x' },
    except: { nginx: 'takes a missing path for the home page', caddy: 'refuses a missing path' },
  },
]

const methods: RequestCase[] = [
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'].flatMap((method) => [
    forbidden(method, '/a/'),
    forbidden(method, '/none/'),
  ]),
  {
    ...forbidden('OPTIONS', '*'),
    elsewhere: [400],
    except: { caddy: 'Go answers 200 by itself' },
  },
  { ...forbidden('CONNECT', 'example.net:443'), elsewhere: [400, 404, 501] },
  { ...forbidden('POST', '/a/'), name: 'POST with a body', body: 'x=1' },
  {
    ...forbidden('POST', '/a/'),
    name: 'POST with a large body',
    body: 'x'.repeat(200_000),
    elsewhere: [413],
  },
  { name: 'unknown method', method: 'FROB', target: '/a/', status: 400, elsewhere: [405, 501] },
  { name: 'method in lower case', method: 'get', target: '/a/', status: 400, elsewhere: [405, 501] },
]

const malformed: RequestCase[] = [
  ...[
    '/%',
    '/a/%',
    '/%4',
    '/%zz/',
    '/%00',
    '/a%00/',
    '/%c0%af',
    '/%c0%ae%c0%ae/',
    '/%ff',
    '/a\\b',
    '/..\\..\\x',
    '/%5c',
    '/%0d%0aset-cookie:x=1',
    '/%7f',
  ].map(
    (target): RequestCase => ({
      name: `malformed target ${target}`,
      target,
      status: 400,
      elsewhere: [404],
      ...(/%(?![0-9a-f]{2})/i.test(target) && { unparsed }),
    }),
  ),
  { name: 'raw bytes in the path', target: '/\u00e5\u008d\u00a1/', status: 400, elsewhere: [404] },
  { name: 'raw bytes in the query', target: '/a/?x=\u00e5', status: 400, elsewhere: [200] },
  { name: 'star as target', target: '*', status: 400 },
  { name: 'target without slash', target: 'a/', status: 400, unparsed },
  { name: 'fragment in the target', target: '/a/#x', status: 200, elsewhere: [400, 404] },
  {
    name: 'very long target',
    target: `/${'a'.repeat(20_000)}`,
    status: 431,
    elsewhere: [414, 400],
    unparsed,
  },
  { name: 'very long header', headers: { x: 'a'.repeat(20_000) }, status: 431, elsewhere: [400], unparsed },
  { name: 'long target below the limit', target: `/${'a/'.repeat(2000)}`, status: 404 },
]

const framing: RequestCase[] = [
  raw('no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, { unparsed }),
  raw('two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400, { unparsed }),
  raw('two equal Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\nConnection: close\r\n\r\n', 400, {
    unparsed,
  }),
  raw('bad Host', 'GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n', 400, { unparsed }),
  raw('Host with a port', 'GET / HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n', 200),
  raw('empty Host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 200, { elsewhere: [400] }),
  raw('HTTP/1.0 without Host', 'GET / HTTP/1.0\r\n\r\n', 200),
  raw('no version', 'GET /\r\n\r\n', 400, { unparsed, except: { nginx: 'still speaks HTTP/0.9' } }),
  raw('HTTP/3.7', 'GET / HTTP/3.7\r\nHost: a\r\n\r\n', 400, { unparsed, elsewhere: [505] }),
  raw('HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, { unparsed, elsewhere: [405, 505] }),
  raw('TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400, { unparsed }),
  raw('garbage', '\x00\xff garbage\r\n\r\n', 400, { unparsed }),
  raw('header without colon', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nnonsense\r\n\r\n', 400, {
    unparsed,
    except: { nginx: 'ignores the line' },
  }),
  raw('space before the colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n', 400, { unparsed }),
  raw('folded header', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: a\r\n b\r\n\r\n', 400, {
    elsewhere: [200],
  }),
  raw('NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n', 400, { unparsed }),
  raw('bare line feeds', 'GET / HTTP/1.1\nHost: a\nConnection: close\n\n', 400, {
    except: optional('takes a line feed for the end of a line'),
  }),
  raw('two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx', 400, {
    unparsed,
  }),
  raw(
    'length and chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
    { elsewhere: [405] },
  ),
  raw('negative length', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', 400, { unparsed }),
  raw('unknown Transfer-Encoding', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: foo\r\n\r\n', 400, {
    unparsed,
    elsewhere: [405, 501],
  }),
  raw('bad chunk', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400, {
    elsewhere: [405],
  }),
  raw(
    'GET with a body',
    'GET /a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello',
    200,
  ),
  raw(
    'GET with chunks',
    'GET /a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
    200,
  ),
  raw(
    'GET announcing a huge body',
    'GET /a/ HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\nhello',
    413,
    { except: { caddy: 'answers, and closes the connection' } },
  ),
  raw(
    'Expect: 100-continue',
    'GET /a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n',
    200,
  ),
  raw(
    'another expectation',
    'GET /a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: miracles\r\n\r\n',
    200,
    { elsewhere: [417], unparsed },
  ),
  raw(
    'Upgrade',
    'GET /a/ HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
    200,
  ),
  raw('empty lines first', '\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 200, {
    except: { caddy: 'Go answers 400' },
  }),
]

/** All requests, by subject. */
export const requestCases = {
  pages,
  codings,
  conditions,
  ranges,
  missing,
  redirects,
  methods,
  malformed,
  framing,
}

function coding(accepted: string, chosen: string | null, more: Partial<RequestCase> = {}): RequestCase {
  const expect = { ...html, 'content-encoding': chosen, vary: /accept-encoding/i }
  return {
    name: `Accept-Encoding "${accepted}"`,
    headers: { 'accept-encoding': accepted },
    status: 200,
    expect,
    text: /^<!doctype html>.*v1$/s,
    ...more,
  }
}

function unchanged(name: string, condition: string, more: Partial<RequestCase> = {}): RequestCase {
  const expect = {
    ...head,
    etag: /^(?:W\/)?"/,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: /accept-encoding/i,
  }
  return {
    name: `If-None-Match ${name}`,
    target: '/a/',
    headers: { 'if-none-match': condition },
    status: 304,
    expect,
    text: /^$/,
    ...more,
  }
}

function part(value: string, contentRange: string, text: RegExp): RequestCase {
  const expect = { 'content-range': contentRange, 'content-encoding': null, etag: /"/ }
  return { name: `Range ${value}`, target: '/x.txt', headers: { range: value }, status: 206, expect, text }
}

function refused(value: string): RequestCase {
  const expect = { 'content-range': 'bytes */553', ...unkept }
  return { name: `Range ${value}`, target: '/x.txt', headers: { range: value }, status: 416, expect }
}

function whole(value: string, more: Partial<RequestCase> = {}): RequestCase {
  const name = `Range ${value.slice(0, 30)} is ignored`
  return {
    name,
    target: '/x.txt',
    headers: { range: value },
    status: 200,
    expect: { 'content-range': null },
    ...more,
  }
}

function notFound(target: string, more: Partial<RequestCase> = {}): RequestCase {
  return {
    name: `404 for ${target}`,
    target,
    status: 404,
    expect: { ...html, ...unkept },
    text: /404\.html/,
    ...more,
  }
}

function moved(target: string, location: string, more: Partial<RequestCase> = {}): RequestCase {
  return { name: `${target} moves`, target, status: 308, elsewhere: [301], expect: { location }, ...more }
}

function forbidden(method: string, target: string): RequestCase {
  const expect = { allow: /^GET, ?HEAD$/, ...unkept }
  return { name: `${method} ${target}`, method, target, status: 405, expect }
}

function raw(name: string, request: string, status: number, more: Partial<RequestCase> = {}): RequestCase {
  return { name, raw: request, status, ...more }
}
