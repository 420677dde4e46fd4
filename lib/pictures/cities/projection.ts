import { type GeoProjection, geoMercator } from 'd3-geo'
import { clamp, type Point } from './boxes.ts'

/** A place on the earth, in degrees east and north. */
export interface Place {
  longitude: number
  latitude: number
}

/** A conformal map. */
export interface Projection {
  project: (place: Place) => Point
  /** The same for shapes. */
  mercator: GeoProjection
  /** What the places span, in degrees. */
  span: number
}

/** Places no further apart than this many degrees are drawn as on a map of that size. */
const leastSpan = 1

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
  return {
    project: ({ longitude, latitude }) => {
      const [x, y] = mercator([longitude, latitude]) ?? [0, 0]
      return { x, y }
    },
    mercator,
    span: Math.max(east - west, north - south),
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
