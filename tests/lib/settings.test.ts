import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ownersVariables, setting } from '#lib/settings.ts'

const serve = (env: Record<string, string>) => ({
  port: setting('PORT', env),
  host: setting('HOST', env),
  log: setting('LOG', env),
  logIp: setting('LOG_IP', env),
})

test('without variables: port 3000 of all addresses, with a log that has no addresses', () => {
  expect(serve({})).toEqual({ port: 3000, host: undefined, log: true, logIp: false })
})

test.each([
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '65535' }, { port: 65_535 }],
  [{ HOST: '127.0.0.1' }, { host: '127.0.0.1' }],
  [{ HOST: '::1' }, { host: '::1' }],
  [{ HOST: 'localhost' }, { host: 'localhost' }],
  [{ HOST: '' }, { host: undefined }],
  [
    { LOG: 'off', LOG_IP: 'on' },
    { log: false, logIp: true },
  ],
])('%j', (env, settings) => {
  expect(serve(env)).toMatchObject(settings)
})

test.each([
  [{ PORT: 'http' }, 'PORT is "http": it must be a whole number from 0 to 65535'],
  [{ PORT: '65536' }, 'PORT is "65536"'],
  [{ PORT: '-1' }, 'PORT is "-1"'],
  [{ PORT: '3000.5' }, 'PORT is "3000.5"'],
  [{ PORT: '0x50' }, 'PORT is "0x50"'],
  [{ PORT: '' }, 'PORT is ""'],
  [{ HOST: 'http://a' }, 'HOST is "http://a": it must be an IP address or a host name'],
  [{ HOST: 'a b' }, 'HOST is "a b"'],
  [{ LOG: 'yes' }, 'LOG is "yes": it must be "on" or "off"'],
  [{ LOG_IP: '1' }, 'LOG_IP is "1"'],
])('%j is refused', (env, message) => {
  expect(() => serve(env)).toThrow(message)
})

describe('SITE_ORIGIN', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://example.org:8443', 'https://example.org:8443'],
    ['https://example.org:443', 'https://example.org'],
    ['HTTPS://EXAMPLE.org', 'https://example.org'],
    ['https://例子.测试', 'https://xn--fsqu00a.xn--0zwm56d'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['', undefined],
  ])('%j is %s', (value, origin) => {
    expect(setting('SITE_ORIGIN', { SITE_ORIGIN: value })).toBe(origin)
  })

  test.each([
    'example.org',
    '//example.org',
    'https://',
    'https://example.org/path',
    'https://example.org/path/',
    'https://example.org//',
    'https://example.org?q',
    'https://example.org/?',
    'https://example.org#',
    'https://user@example.org',
    'https://user:pass@example.org',
    'https://@example.org',
    'ftp://example.org',
    'file:///etc',
    'javascript:alert(1)',
    'https://exa mple.org',
    'https://example.org:99999',
    ' https://example.org',
    'https://example.org ',
    'https://example.org\n',
    'https://example.org\\x',
    'https:example.org',
    'https:///example.org',
    '*',
    'null',
  ])('%j is refused by name', (value) => {
    expect(() => setting('SITE_ORIGIN', { SITE_ORIGIN: value })).toThrow('SITE_ORIGIN is')
  })
})

test.each([
  ['', undefined],
  ['mailto:me@example.net', 'mailto:me@example.net'],
])('CONTACT %j is %s', (value, contact) => {
  expect(setting('CONTACT', { CONTACT: value })).toBe(contact)
})

test('a CONTACT that is no URI is refused', () => {
  expect(() => setting('CONTACT', { CONTACT: 'me@example.net' })).toThrow(
    'CONTACT is "me@example.net": it must be a URI',
  )
})

test('docs/deploying.md lists what those who run the site may set', () => {
  const rows = readFileSync('docs/deploying.md', 'utf8').match(/^\| `[A-Z_]+` \| .* \|$/gm)
  expect(rows).toEqual(
    Object.entries(ownersVariables).map(([name, { about }]) => `| \`${name}\` | ${about} |`),
  )
})

const sources = ['lib', 'app', 'components', 'scripts', 'bench']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.(tsx?|mjs)$/.test(name))

test('nothing else reads the environment', () => {
  // setup.mjs runs on the Node of the machine, which may be one that cannot load TypeScript.
  const readers = ['next.config.ts', ...sources].filter((file) =>
    /\bprocess\.env\b/.test(readFileSync(file, 'utf8')),
  )
  expect(readers.sort()).toEqual(['lib/settings.ts', 'scripts/setup.mjs'])
})

test('no module of lib/ holds state that all share', () => {
  // Modules of lib/reader are bundled into one script, which a page runs once.
  const holders = sources.filter(
    (file) => /^lib\/(?!reader\/)/.test(file) && /^(?:export )?let /m.test(readFileSync(file, 'utf8')),
  )
  expect(holders).toEqual([])
})
