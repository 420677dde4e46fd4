import { expect, test } from 'vitest'
import { sha256 } from '#lib/publish/release/digest.ts'
import { type Compressible, compressAsPlanned, planEfforts } from '#lib/publish/release/effort.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const page = (more: Partial<Compressible> = {}): Compressible => ({
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-a': 'b' },
  repeats: false,
  bytes: 50_000,
  ...more,
})
const twin = { headers: { 'content-type': 'text/markdown' }, repeats: false, bytes: 5000 }

test('a small site is made as small as can be', () => {
  expect(planEfforts([page(), page({ repeats: true }), twin])).toEqual(['best', 'best', 'best'])
  expect(planEfforts([])).toEqual([])
})

test('in a large one only listed pages get what they need for the first flight, less their headers', () => {
  const large = [page(), page({ repeats: true }), twin, page({ bytes: 64_000_000 })]
  const [listed, ...others] = planEfforts(large)
  expect(others.slice(0, 2)).toEqual(['quick', 'quick'])
  const longer = { 'content-type': 'text/html', 'x-long': 'a'.repeat(100) }
  const [less] = planEfforts([page({ headers: longer }), page({ bytes: 64_000_000 })])
  const fits = (plan: typeof listed) => (typeof plan === 'object' ? plan.fits : Number.NaN)
  expect(fits(listed)).toBeLessThan(14_400)
  expect(fits(listed)).toBeGreaterThan(14_200)
  expect(fits(listed) - fits(less)).toBe(
    JSON.stringify(longer).length - JSON.stringify(page().headers).length,
  )
})

test('the plan of a body is the same in whatever order they come', () => {
  const bodies = [page(), page({ repeats: true }), twin, page({ bytes: 64_000_000 })]
  expect(planEfforts(bodies.toReversed()).toReversed()).toEqual(planEfforts(bodies))
})

// Words of a small vocabulary: `best` gains a tenth on them, as it does on a page.
const words = Array.from({ length: 6000 }, (_, index) => `词${Math.imul(index + 1, 0x9e3779b1) >>> 27}的`)
const body = Buffer.from(words.join(''))

test('a body is compressed no harder than it has to be', async () => {
  const dir = await temporaryFolder()
  const sizeOf = (plan: Parameters<typeof compressAsPlanned>[3]) =>
    compressAsPlanned(dir, body, sha256(body), plan).br.byteLength
  const [best, quick] = [sizeOf('best'), sizeOf('quick')]
  expect(best).toBeLessThan(quick)
  expect(sizeOf({ fits: quick })).toBe(quick)
  expect(sizeOf({ fits: quick - 1 })).toBe(best)
  // Out of reach.
  expect(sizeOf({ fits: quick / 2 })).toBe(quick)
})
