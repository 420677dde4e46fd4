import { geoMercator } from 'd3-geo'
import { clamp, type Point } from './boxes.ts'

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

/** A map (Mercator, north up) of some places, as large as fits between two x and under a height. */
export function createProjection(
  places: readonly Place[],
  [left, right]: [number, number],
  height: number,
): Projection {
  const [west, east] = range(
    places.map(({ longitude }) => longitude),
    180,
  )
  const [south, north] = range(
    places.map(({ latitude }) => latitude),
    85,
  )
  const corners: [number, number][] = [
    [west, south],
    [east, north],
  ]
  const mercator = geoMercator().fitExtent(
    [
      [left, 0],
      [right, height],
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

/** The least and the greatest value, moved apart where they lie too close, but not over a limit. */
function range(values: readonly number[], limit: number): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const missing = Math.max(0, leastSpan - (high - low))
  const start = clamp(low - missing / 2, -limit, limit - (high - low) - missing)
  return [start, start + (high - low) + missing]
}

function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step)
  return Array.from(
    { length: Math.max(0, Math.floor(high / step) - first + 1) },
    (_, index) => (first + index) * step,
  )
}
