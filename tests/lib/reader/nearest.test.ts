import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPaths } from '#lib/reader/nearest.ts'

const paths = [
  '/kameng-origins/',
  '/kameng-origins/origins/',
  '/kameng-origins/headquarters/',
  '/about/',
  '/archive/',
  '/topics/platforms/',
]

test.each([
  ['/headquater/', '/kameng-origins/headquarters/'],
  ['/kameng-origins/headquater/', '/kameng-origins/headquarters/'],
  ['/kameng-orgins/', '/kameng-origins/'],
  ['/Kameng-Origins/headquarters', '/kameng-origins/headquarters/'],
  ['/kameng-origins.html', '/kameng-origins/'],
  ['/abuot/', '/about/'],
  ['/platform/', '/topics/platforms/'],
])('%s may have meant %s', (asked, meant) => {
  expect(nearestPaths(asked, paths)[0]).toBe(meant)
})

test.each(['/wp-login.php', '/', '/x/', '/%', '/xyz/nothing-of-the-kind/'])(
  '%s has none that is near',
  (asked) => {
    expect(nearestPaths(asked, paths)).toEqual([])
  },
)

test('whatever is asked for, at most three are proposed, each once, and all exist', () => {
  fc.assert(
    fc.property(fc.webPath(), (asked) => {
      const near = nearestPaths(asked, paths)
      expect(near.length).toBeLessThanOrEqual(3)
      expect(new Set(near).size).toBe(near.length)
      for (const path of near) expect(paths).toContain(path)
    }),
  )
})
