import { expect, test } from 'vitest'
import { type Compressible, planEfforts } from '#lib/publish/release/storage/effort.ts'

const page = (more: Partial<Compressible> = {}): Compressible => ({
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-a': 'b' },
  repeats: false,
  bytes: 50_000,
  ...more,
})
const twin = { headers: { 'content-type': 'text/markdown' }, repeats: false, bytes: 50_000 }
const large = page({ bytes: 64_000_000 })

test('a small site is made as small as can be', () => {
  expect(planEfforts([page(), page({ repeats: true }), twin])).toEqual(['best', 'best', 'best'])
  expect(planEfforts([])).toEqual([])
})

test('a large one only where a page that is listed could need more than its first flight', () => {
  const bodies = [page(), page({ repeats: true }), page({ bytes: 40_000 }), twin, large]
  expect(planEfforts(bodies)).toEqual(['best', 'quick', 'quick', 'quick', 'best'])
})

test('the effort for a body is the same in whatever order they come', () => {
  const bodies = [page(), page({ repeats: true }), twin, large]
  expect(planEfforts(bodies.toReversed()).toReversed()).toEqual(planEfforts(bodies))
})
