import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalPath, fileOfPath } from '#lib/publish/release/url-path.ts'

const spellings: [path: string, canonical: string | undefined][] = [
  ['/', '/'],
  ['/a/', '/a/'],
  ['/a', '/a'],
  ['//', '/'],
  ['//a//b/', '/a/b/'],
  ['/a/./b/../', '/a/'],
  ['/a/..', '/'],
  ['/a/.', '/a/'],
  ['/../../a', '/a'],
  ['/%2e%2E/a', '/a'],
  ['/a/%2e', '/a/'],
  ['/a/...', '/a/...'],
  ['/a/index.html', '/a/'],
  ['/index.html', '/'],
  ['/index.html/', '/index.html/'],
  ['/%61', '/a'],
  ['/%7euser', '/~user'],
  ['/%e5%8d%a1', '/%E5%8D%A1'],
  ['/\u00e5\u008d\u00a1', undefined],
  ['/a b', undefined],
  ['/a%2fb', '/a%2Fb'],
  ['/..%2fetc', '/..%2Fetc'],
  ['/a%20b', '/a%20b'],
  ['/a:b@c$d&e+f,g;h=i', '/a:b@c$d&e+f,g;h=i'],
  ['/%3A%40%24%26%2B%2C%3B%3D', '/:@$&+,;='],
  ['/%3f%23', '/%3F%23'],
  ['/"<>^`{|}', '/%22%3C%3E%5E%60%7B%7C%7D'],
  ['', undefined],
  ['a', undefined],
  ['/%', undefined],
  ['/%4', undefined],
  ['/%zz', undefined],
  ['/%00', undefined],
  ['/a%0d%0aset-cookie:x', undefined],
  ['/%7f', undefined],
  ['/a\\b', undefined],
  ['/a%5cb', undefined],
  ['/%ff', undefined],
  ['/%c0%af', undefined],
  ['/%ed%a0%80', undefined],
  ['/卡', undefined],
]

describe('canonicalPath', () => {
  test.each(spellings)('%j → %j', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical)
  })

  test('gives a canonical path back as it is, and none that leaves the root or names a host', () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      'a',
      '%2e',
      '%2F',
      '%41',
      '%',
      'index.html',
      '\\',
      '\u00e5',
      '//',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (rest) => {
          const canonical = canonicalPath(`/${rest}`)
          return (
            canonical === undefined ||
            (canonicalPath(canonical) === canonical && !/^\/\/|\/\.{1,2}(?:\/|$)|[^!-~]/.test(canonical))
          )
        },
      ),
      { seed: 1, numRuns: 5000 },
    )
  })
})

test.each([
  ['/', 'index.html'],
  ['/a/', 'a/index.html'],
  ['/x.txt', 'x.txt'],
  ['/%E5%8D%A1/', '卡/index.html'],
])('%s is stored as %s', (path, file) => {
  expect(fileOfPath(path)).toBe(file)
})
