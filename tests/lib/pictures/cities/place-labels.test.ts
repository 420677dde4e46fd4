import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '#lib/pictures/cities/boxes.ts'
import { placeLabels } from '#lib/pictures/cities/place-labels.ts'

const surround = ({ x, y }: { x: number; y: number }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })
const item = (x: number, y: number, width = 70, lines = 2) => ({
  point: { x, y },
  width,
  height: lines * 18,
  name: { width: 28, height: 18 },
})

describe('placeLabels', () => {
  const items = fc.array(
    fc
      .tuple(
        fc.integer({ min: 8, max: 320 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 28, max: 150 }),
        fc.integer({ min: 2, max: 5 }),
      )
      .map(([x, y, width, lines]) => item(x, y, width, lines)),
    { minLength: 1, maxLength: 9 },
  )

  test('words touch neither other words nor a point, and stay between the sides', () => {
    fc.assert(
      fc.property(items, (items) => {
        const dots = items.map(({ point }) => surround(point))
        const places = placeLabels(items, 328, dots)
        expect(places).toHaveLength(items.length)
        for (const [index, { box }] of places.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(328)
          for (const dot of dots) expect(overlap(box, dot, 0)).toBe(false)
          for (const other of places.slice(index + 1)) expect(overlap(box, other.box, 0)).toBe(false)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('a point alone has its name level with it on the right', () => {
    const lone = item(100, 50)
    const [place] = placeLabels([lone], 328, [surround(lone.point)])
    expect(place).toMatchObject({ anchor: 'start', box: { x: 108, y: 41 } })
  })

  test('two points that nearly coincide have their names on either side', () => {
    const pair = [item(200, 100), item(202, 104.5)]
    const [left, right] = placeLabels(
      pair,
      328,
      pair.map(({ point }) => surround(point)),
    )
    expect([left?.anchor, right?.anchor]).toEqual(['end', 'start'])
  })
})
