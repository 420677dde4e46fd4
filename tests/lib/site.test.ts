import { describe, expect, test } from 'vitest'
import { localOrigin, readerContact, siteOrigin } from '#lib/site.ts'

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
    ['', localOrigin],
  ])('%j is %s', (value, origin) => {
    expect(siteOrigin(value)).toBe(origin)
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
    expect(() => siteOrigin(value)).toThrow('SITE_ORIGIN is')
  })
})

test.each([
  [undefined, undefined],
  ['', undefined],
  ['mailto:me@example.net', 'mailto:me@example.net'],
])('the contact for readers %j is %s', (value, contact) => {
  expect(readerContact(value)).toBe(contact)
})

test('a contact that is no address is refused', () => {
  expect(() => readerContact('me@example.net')).toThrow('CONTACT is "me@example.net": it must be a URI')
})
