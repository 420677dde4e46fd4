import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplify } from '#lib/pictures/cities/simplify.ts'

const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) })

test('a line keeps its ends and loses what is within the tolerance', () => {
  const line = [0, 1, 2, 3, 4].map((x) => ({ x, y: x === 2 ? 3 : 0.1 * (x % 2) }))
  expect(simplify(line, 0.5)).toEqual(
    [line[0], line[1], line[2], line[3], line[4]].filter((each) => each?.x !== 9),
  )
  expect(simplify(line, 5)).toEqual([line[0], line[4]])
})

test('what is left are points of the line, in order, with its ends', () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 9 }),
      (line, tolerance) => {
        const left = simplify(line, tolerance)
        const places = left.map((each) => line.indexOf(each))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect([left[0], left.at(-1)]).toEqual([line[0], line.at(-1)])
      },
    ),
  )
})
