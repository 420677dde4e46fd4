import { expect, test } from 'vitest'
import { type Compressible, planEfforts } from '#lib/publish/release/storage/effort.ts'

const page = (more: Partial<Compressible> = {}): Compressible => ({
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-a': 'b' },
  repeats: false,
  bytes: 50_000,
  ...more,
})
const twin = { headers: { 'content-type': 'text/markdown' }, repeats: false, bytes: 50_000 }
const script = { headers: { 'content-type': 'text/javascript; charset=utf-8' }, repeats: false, bytes: 5000 }
const large = page({ bytes: 64_000_000 })

test('a small site is made as small as can be', () => {
  expect(planEfforts([page(), page({ repeats: true }), twin])).toEqual(['best', 'best', 'best'])
  expect(planEfforts([])).toEqual([])
})

test('a large one only what every page loads, and where a page that is listed could need more than its first flight', () => {
  const bodies = [page(), page({ repeats: true }), page({ bytes: 30_000 }), twin, script, large]
  expect(planEfforts(bodies)).toEqual(['best', 'quick', 'quick', 'quick', 'best', 'best'])
})

test('how large is large can be set', () => {
  expect(planEfforts([page(), twin], 100_000)).toEqual(['best', 'best'])
  expect(planEfforts([page(), twin], 99_999)).toEqual(['best', 'quick'])
})

test('the effort for a body is the same in whatever order they come', () => {
  const bodies = [page(), page({ repeats: true }), twin, large]
  expect(planEfforts(bodies.toReversed()).toReversed()).toEqual(planEfforts(bodies))
})
