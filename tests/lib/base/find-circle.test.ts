import { expect, test } from 'vitest'
import { findCircle } from '#lib/base/find-circle.ts'

const ways: Record<string, string[]> = {
  a: ['b', 'c'],
  b: ['d'],
  c: ['a'],
  d: ['a', 'e'],
  e: ['e'],
  f: ['a'],
}

test.each([
  ['a', ['a', 'c', 'a']],
  ['b', ['b', 'd', 'a', 'b']],
  ['e', ['e', 'e']],
  // It leads into a circle that it is no part of.
  ['f', undefined],
  ['unknown', undefined],
])('from %s', (start, circle) => {
  expect(findCircle(start, (name) => ways[name] ?? [])).toEqual(circle)
})
