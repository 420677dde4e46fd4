import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { City } from '#lib/pictures/cities/data.ts'
import { cityLine, layoutCities } from '#lib/pictures/cities/layout.ts'
import { pictureWidth } from '#lib/pictures/measures.ts'
import { parseCities } from '#lib/pictures/pictures.ts'
import { readPicture } from '../../../read-picture.ts'

const { yaml, firstLine } = readPicture('cities')
const seven = parseCities(yaml, firstLine).value?.cities ?? []
const layout = (cities: City[]) =>
  layoutCities(
    cities,
    cities.map(({ roles }) => roles.map(({ period }) => period)),
  )

/** The definition of the projection (Snyder, Map Projections, 1987, equation 7-2), y downwards. */
const mercator = ({ longitude, latitude }: City) => ({
  x: (longitude * Math.PI) / 180,
  y: -Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
})

const cities = fc.array(
  fc.record({
    name: fc.constantFrom('杭州', '呼和浩特', 'Hangzhou'),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    latitude: fc.double({ min: -85, max: 85, noNaN: true }),
    roles: fc.array(fc.constant({ period: '2010–2015', kind: 'origin' as const, label: '起源' }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 6 },
)

function expectTrue(cities: City[]) {
  const { cities: placed, height } = layout(cities)
  expect(placed).toHaveLength(cities.length)
  const earth = cities.map(mercator)
  const [a, b] = farthest(earth)
  const scale = distance(placed[a]?.dot, placed[b]?.dot) / distance(earth[a], earth[b])
  placed.forEach(({ dot, words }, index) => {
    expect(dot.x).toBeGreaterThanOrEqual(0)
    expect(dot.x).toBeLessThanOrEqual(pictureWidth)
    expect(dot.y).toBeGreaterThanOrEqual(0)
    expect(dot.y).toBeLessThanOrEqual(height)
    expect(words.y).toBeGreaterThanOrEqual(0)
    expect(words.y + ((cities[index]?.roles.length ?? 0) + 1) * cityLine).toBeLessThanOrEqual(height)
    if (a === b) return
    const dx = ((earth[index]?.x ?? 0) - (earth[a]?.x ?? 0)) * scale
    const dy = ((earth[index]?.y ?? 0) - (earth[a]?.y ?? 0)) * scale
    expect(Math.abs(dot.x - (placed[a]?.dot.x ?? 0) - dx)).toBeLessThan(0.5)
    expect(Math.abs(dot.y - (placed[a]?.dot.y ?? 0) - dy)).toBeLessThan(0.5)
  })
}

describe('layoutCities', () => {
  test('seven cities lie where they lie on the earth', () => {
    expect(seven).toHaveLength(7)
    expectTrue(seven)
  })

  test('any cities lie where they lie on the earth, inside the picture', () => {
    fc.assert(fc.property(cities, expectTrue), { numRuns: 10 })
  })

  test('one city alone stands on a map too', () => {
    const { cities: placed, longitudes, height } = layout(seven.slice(0, 1))
    expect(placed).toHaveLength(1)
    expect(height).toBeLessThan(400)
    expect(longitudes.length).toBeGreaterThan(0)
  })

  test('the grid is round degrees, inside the picture', () => {
    const { longitudes, latitudes } = layout(seven)
    expect(longitudes.map(({ degrees }) => degrees)).toEqual([105, 110, 115, 120])
    expect(latitudes.map(({ degrees }) => degrees)).toEqual([25, 30])
    for (const { x } of longitudes) expect(x > 0 && x < pictureWidth).toBe(true)
  })
})

interface XY {
  x: number
  y: number
}

function distance(a: XY | undefined, b: XY | undefined): number {
  return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))
}

function farthest(points: XY[]): [number, number] {
  const pairs = points.flatMap((a, i) => points.map((b, j) => ({ i, j, apart: distance(a, b) })))
  const best = pairs.reduce((most, pair) => (pair.apart > most.apart ? pair : most))
  return [best.i, best.j]
}
