import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '#lib/pictures/cities/boxes.ts'
import type { City } from '#lib/pictures/cities/data.ts'
import { layoutCities, nameHeight } from '#lib/pictures/cities/layout.ts'
import { fontSize, pictureWidth } from '#lib/pictures/measures.ts'
import { parseCities } from '#lib/pictures/pictures.ts'
import { textWidth } from '#lib/pictures/text.ts'
import { readPicture } from '../../../read-picture.ts'

const { yaml, firstLine } = readPicture('cities')
const seven = parseCities(yaml, firstLine).value?.cities ?? []
const namesOf = (cities: City[]) => cities.map(({ name }) => `${name} ★■`)
const layout = (cities: City[]) => layoutCities(cities, namesOf(cities))

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
    roles: fc.constant<City['roles']>([{ period: '2010–2015', kind: 'origin', label: '起源' }]),
  }),
  { minLength: 1, maxLength: 6 },
)

function expectTrue(cities: City[]) {
  const { cities: placed, height } = layout(cities)
  expect(placed).toHaveLength(cities.length)
  const earth = cities.map(mercator)
  const [a, b] = farthest(earth)
  const scale = distance(placed[a]?.dot, placed[b]?.dot) / distance(earth[a], earth[b])
  placed.forEach(({ dot, name }, index) => {
    expect(dot.x).toBeGreaterThanOrEqual(0)
    expect(dot.x).toBeLessThanOrEqual(pictureWidth)
    expect(dot.y).toBeGreaterThanOrEqual(0)
    expect(dot.y).toBeLessThanOrEqual(height)
    expect(name.y).toBeGreaterThanOrEqual(0)
    expect(name.y + nameHeight).toBeLessThanOrEqual(height)
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
    fc.assert(fc.property(cities, expectTrue), { numRuns: 5 })
  })

  test('names lie inside the picture and touch neither each other nor a dot', () => {
    fc.assert(fc.property(cities, expectApart), { numRuns: 5 })
    expectApart(seven)
  })

  test('one city alone stands on a map too, without an outline that would be too coarse', () => {
    const { cities: placed, height, outline } = layout(seven.slice(0, 1))
    expect(placed).toHaveLength(1)
    expect(height).toBeLessThan(400)
    expect(outline).toEqual({ land: '', rivers: '' })
  })

  test('coast and rivers are drawn where they are seen, in few bytes', () => {
    const { outline, height } = layout(seven)
    expect(outline.land).toMatch(/^(M-?\d+ -?\d+l[\d -]+)+$/)
    expect(outline.rivers).toMatch(/^(M-?\d+ -?\d+l[\d -]+)+$/)
    expect(outline.land.length + outline.rivers.length).toBeLessThan(4000)
    for (const { x, y } of [...pointsOf(outline.land), ...pointsOf(outline.rivers)]) {
      expect(x >= -6 && x <= pictureWidth + 6 && y >= -6 && y <= height + 6).toBe(true)
    }
  })
})

function expectApart(cities: City[]) {
  const { cities: placed } = layout(cities)
  const names = placed.map(({ name: { x, y, anchor } }, index) => {
    const width = textWidth(namesOf(cities)[index] ?? '') * fontSize.text
    return { x: anchor === 'end' ? x - width : x, y, width, height: nameHeight }
  })
  names.forEach((name, index) => {
    expect(name.x).toBeGreaterThanOrEqual(-0.01)
    expect(name.x + name.width).toBeLessThanOrEqual(pictureWidth + 0.01)
    for (const other of names.slice(index + 1)) expect(overlap(name, other, 0)).toBe(false)
    for (const { dot } of placed) expect(overlap(name, { ...dot, width: 0, height: 0 }, 0)).toBe(false)
  })
}

/** The points of a path whose lines are relative and in halves of a unit. */
function pointsOf(path: string): XY[] {
  return path
    .split('M')
    .slice(1)
    .flatMap((line) => {
      const [x = 0, y = 0, ...steps] = (line.match(/-?\d+/g) ?? []).map(Number)
      const points = [{ x: x / 2, y: y / 2 }]
      for (let at = 0; at < steps.length; at += 2) {
        const before = points.at(-1) ?? { x: 0, y: 0 }
        points.push({ x: before.x + (steps[at] ?? 0) / 2, y: before.y + (steps[at + 1] ?? 0) / 2 })
      }
      return points
    })
}

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
