import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spread } from '#lib/pictures/timeline/spread.ts'

describe('spread', () => {
  test.each([
    [[], [], []],
    [[5], [0], [5]],
    [
      [0, 100],
      [0, 20],
      [0, 100],
    ],
    [
      [50, 50],
      [0, 20],
      [40, 60],
    ],
    [
      [0, 0, 90],
      [0, 20, 20],
      [-10, 10, 90],
    ],
  ])('%j with gaps %j', (wanted, gaps, positions) => {
    expect(spread(wanted, gaps)).toEqual(positions)
  })

  const cases = fc.array(
    fc.record({ step: fc.double({ min: 0, max: 100, noNaN: true }), gap: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 1, maxLength: 30 },
  )

  test('keeps every gap, and moves nothing where there was room', () => {
    fc.assert(
      fc.property(cases, (items) => {
        let sum = 0
        const wanted = items.map(({ step }) => (sum += step))
        const gaps = items.map(({ gap }) => gap)
        const positions = spread(wanted, gaps)
        const between = positions.map(
          (position, index) => position - (positions[index - 1] ?? Number.NEGATIVE_INFINITY),
        )
        between.forEach((distance, index) => {
          expect(distance).toBeGreaterThanOrEqual((gaps[index] ?? 0) - 1e-6)
        })
        const roomy = items.every(({ step, gap }, index) => index === 0 || step >= gap)
        if (!roomy) return
        for (const [index, position] of positions.entries())
          expect(position).toBeCloseTo(wanted[index] ?? 0, 6)
      }),
    )
  })

  test('no shift of all positions together brings them nearer', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: -5, max: 5, noNaN: true }), (items, shift) => {
        let sum = 0
        const wanted = items.map(({ step }) => (sum += step))
        const positions = spread(
          wanted,
          items.map(({ gap }) => gap),
        )
        const error = (by: number) =>
          positions.reduce((total, p, i) => total + (p + by - (wanted[i] ?? 0)) ** 2, 0)
        expect(error(0)).toBeLessThanOrEqual(error(shift) + 1e-6)
      }),
    )
  })
})
