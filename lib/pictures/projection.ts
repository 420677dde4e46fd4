import { geoMercator } from 'd3-geo'
import type { Point } from './boxes.ts'

/** A place on the earth, in degrees east and north. */
export interface Place {
  longitude: number
  latitude: number
}

/** A conformal map. */
export interface Projection {
  project: (place: Place) => Point
  /** Round meridians and parallels that cross the map, in degrees. */
  grid: { longitudes: number[]; latitudes: number[] }
}

/** Places no further apart than this many degrees are drawn as on a map of that size. */
const leastSpan = 1
/** A line of the grid every so many degrees; the first that gives at most five is used. */
const gridSteps = [1, 2, 5, 10, 20, 30, 60]

/** A map (Mercator, north up) of some places, as large as fits between (0, 0) and (width, height). */
export function createProjection(places: readonly Place[], width: number, height: number): Projection {
  const [west, east] = range(places.map(({ longitude }) => longitude))
  const [south, north] = range(places.map(({ latitude }) => latitude))
  const corners: [number, number][] = [
    [west, south],
    [east, north],
  ]
  const mercator = geoMercator().fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    { type: 'MultiPoint', coordinates: corners },
  )
  const step = gridSteps.find((degrees) => Math.max(east - west, north - south) / degrees <= 5) ?? 90
  return {
    project: ({ longitude, latitude }) => {
      const [x, y] = mercator([longitude, latitude]) ?? [0, 0]
      return { x, y }
    },
    grid: { longitudes: multiples(step, west, east), latitudes: multiples(step, south, north) },
  }
}

/** The least and the greatest value, moved apart where they lie too close. */
function range(values: readonly number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const missing = Math.max(0, leastSpan - (high - low)) / 2
  return [low - missing, high + missing]
}

function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step)
  return Array.from(
    { length: Math.max(0, Math.floor(high / step) - first + 1) },
    (_, index) => (first + index) * step,
  )
}
