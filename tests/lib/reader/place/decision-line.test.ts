import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionLine } from '#lib/reader/place/decision-line.ts'

const viewports = fc.integer({ min: 200, max: 3000 })

test('the line starts at the top of the viewport and ends at its bottom', () => {
  fc.assert(
    fc.property(viewports, fc.integer({ min: 1, max: 100_000 }), (viewport, more) => {
      expect(decisionLine(0, viewport, viewport + more)).toBe(0)
      expect(decisionLine(more, viewport, viewport + more)).toBe(viewport)
    }),
  )
})

test('in the document the line moves strictly downwards, and at least as fast as the page scrolls', () => {
  fc.assert(
    fc.property(viewports, fc.integer({ min: 2, max: 100_000 }), fc.nat(), (viewport, more, seed) => {
      const scrolled = seed % (more - 1)
      const at = (position: number) => position + decisionLine(position, viewport, viewport + more)
      expect(at(scrolled + 1) - at(scrolled)).toBeGreaterThan(0.999)
    }),
  )
})

test('every heading is crossed exactly once, in order, wherever the headings are', () => {
  const pages = fc.record({
    viewport: viewports,
    // Heights of sections: a heading alone is some 20 pixels.
    heights: fc.array(fc.integer({ min: 20, max: 2000 }), { minLength: 1, maxLength: 40 }),
    more: fc.integer({ min: 0, max: 500 }),
  })
  fc.assert(
    fc.property(pages, ({ viewport, heights, more }) => {
      const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, each) => sum + each, 40))
      const height = Math.max(viewport, heights.reduce((sum, each) => sum + each, 40) + more) + viewport
      const seen: number[] = []
      // Steps of a quarter of a pixel would be exact; solving for each crossing is as well, and quick.
      for (const top of tops) {
        const scrolled = (top * (height - viewport)) / height
        const line = decisionLine(scrolled + 0.001, viewport, height)
        seen.push(tops.findLastIndex((each) => each - scrolled <= line))
      }
      expect(seen).toEqual(tops.map((_, index) => index))
    }),
  )
})

test('where nothing can scroll, the line stays at the top', () => {
  expect(decisionLine(0, 800, 800)).toBe(0)
  expect(Math.abs(decisionLine(0, 800, 785))).toBe(0)
})
