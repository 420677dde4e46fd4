import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignPatterns } from '#lib/publish/hosts/static/path-patterns.ts'

const a = 'A'
const b = 'B'

test.each<[string, Record<string, string | undefined>, Record<string, string>]>([
  ['one value for all', { '/': a, '/x/': a, '/y.png': a }, { '/*': a }],
  ['nothing for all', { '/': undefined, '/x/': undefined }, {}],
  ['a folder', { '/': a, '/x/1': b, '/x/2': b, '/x/y/3': b }, { '/': a, '/x/*': b }],
  [
    'a folder that starts like another',
    { '/en/1': a, '/en/2': a, '/eng/1': b, '/eng/2': b },
    {
      '/en/1': a,
      '/en/2': a,
      '/eng/*': b,
    },
  ],
  ['a page unlike its folder', { '/x/': a, '/x/1/': b, '/x/2/': b }, { '/x/': a, '/x/1/': b, '/x/2/': b }],
  ['a file', { '/': undefined, '/x/feed.xml': a }, { '/x/feed.xml': a }],
  [
    'a name in many folders',
    { '/x/': undefined, '/x/i.md': a, '/y/i.md': a, '/i.md': a },
    { '/i.md': a, '/*/i.md': a },
  ],
])('%s', (_, values, expected) => {
  const assignments = assignPatterns(new Map(Object.entries(values)))
  expect(Object.fromEntries(assignments.map(({ pattern, value }) => [pattern, value]))).toEqual(expected)
})

test('every path gets its own value and no other, by the rules of either host', () => {
  const folder = fc
    .array(fc.constantFrom('a', 'ab', 'b'), { maxLength: 3 })
    .map((names) => ['', ...names, ''].join('/'))
  const path = fc
    .tuple(folder, fc.constantFrom('', '', 'abc', 'index.md', 'feed.xml'))
    .map((parts) => parts.join(''))
  const values = fc.array(fc.tuple(path, fc.constantFrom(undefined, a, b)), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(values, (entries) => {
      // A path and the same with a slash are one address to the hosts.
      const map = new Map(entries.filter(([each]) => !entries.some(([other]) => other === `${each}/`)))
      const assignments = assignPatterns(map)
      for (const [each, value] of map) {
        for (const matches of [cloudflare, netlify]) {
          const found = assignments.filter(({ pattern }) => matches(pattern, each)).map((rule) => rule.value)
          // Cloudflare would write a value twice that two rules give; Netlify takes the last.
          if (matches === cloudflare) expect(found.length).toBeLessThan(2)
          expect([...new Set(found)]).toEqual(value === undefined ? [] : [value])
        }
      }
    }),
    { numRuns: 1000 },
  )
})

/** A star stands for any characters. */
function cloudflare(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path)
}

/** A star that is a whole segment is optional, with the slash before it. */
function netlify(pattern: string, path: string): boolean {
  const parts = pattern.split('/').filter(Boolean)
  const expression = parts.map((part) => (part === '*' ? '?(.*)' : part.replaceAll('.', '\\.'))).join('/')
  return new RegExp(`^/${expression}/?$`, 'i').test(path)
}
