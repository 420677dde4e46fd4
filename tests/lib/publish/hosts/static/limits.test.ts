import { expect, test } from 'vitest'
import { exceededLimits } from '#lib/publish/hosts/static/limits.ts'

const lines = (count: number, line: (index: number) => string) =>
  `# note\n${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`
const within = {
  headers: lines(100, (index) => `/${index}/\n  x: ${'a'.repeat(1995)}`),
  redirects: lines(2000, (index) => `/${index}/ /a/ 301`),
  files: 20_000,
}

test('a release at the limits of Cloudflare Pages is within them', () => {
  expect(exceededLimits(within)).toEqual([])
})

test.each([
  ['headers', lines(101, (index) => `/${index}/\n  x: a`), '100 header rules, this release has 101'],
  ['headers', `/*\n  x: ${'a'.repeat(1996)}\n`, '2000 characters in a line of _headers'],
  ['redirects', lines(2001, (index) => `/${index}/ /a/ 301`), '2000 redirects, this release has 2001'],
  ['redirects', `/${'a'.repeat(1000)} /a/ 301\n`, '1000 characters in a line of _redirects'],
  ['files', 20_001, '20000 files, this release has 20001'],
])('one that exceeds them in %s is told so', (name, value, message) => {
  expect(exceededLimits({ ...within, [name]: value })).toEqual([expect.stringContaining(message)])
})

test('a release of any size can be told', () => {
  const upload = {
    headers: '/a/\n  A: b\n'.repeat(200_000),
    redirects: '/a/ /b/ 308\n'.repeat(200_000),
    files: 1,
  }
  expect(exceededLimits(upload)).toHaveLength(2)
})
