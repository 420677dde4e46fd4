import { fontSize, pictureWidth, round } from '#lib/pictures/measures.ts'
import { textWidth } from '#lib/pictures/text.ts'
import { type Box, distance, type Point } from './boxes.ts'
import type { City } from './data.ts'
import { drawOutline, type Outline } from './outline.ts'
import { type Placed, placeLabels } from './place-labels.ts'
import { createProjection } from './projection.ts'

/** Height of the line of a name. */
export const nameHeight = 18

/** Distances of the outermost cities from the sides; above and below them there is as much at least. */
const margins = [24, 48]
const margin = 24
const greatestHeight = 240
const dotRadius = 4
/** A dot nearer to its name needs no line to it. */
const nearby = 13
/** Of a smaller piece of the earth, in degrees, the outline is too coarse to be true. */
const leastSpan = 4

/** One city placed, in units of the picture. */
export interface PlacedCity {
  /** Where it lies. */
  dot: Point
  /** The upper corner of its name that is nearer to the dot, and the side that it is flush with. */
  name: Point & { anchor: 'start' | 'end' }
  /** End of the line from the dot to the name; undefined where the name stands at the dot. */
  leader: Point | undefined
}

/** A map of cities in units of the picture, y downwards. */
export interface CitiesLayout {
  height: number
  cities: PlacedCity[]
  outline: Outline
}

/** Where everything of a map stands; `names` are the names with all that is written after them. */
export function layoutCities(cities: readonly City[], names: readonly string[]): CitiesLayout {
  const { projection, points, places } = arrange(cities, names)
  const boxes = [...points.map(surround), ...places.map(({ box }) => box)]
  const top = Math.floor(Math.min(...boxes.map(({ y }) => y))) - margin
  const height = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height))) + margin - top
  const { mercator, span } = projection
  const [x, y] = mercator.translate()
  mercator.translate([x, y - top])
  return {
    height,
    cities: places.map((place, index) => finishCity(points[index] ?? place.end, place, top)),
    outline: span < leastSpan ? { land: '', rivers: '' } : drawOutline(mercator, pictureWidth, height),
  }
}

/** Tries how much room to leave on either side for names; the map should be large, but easy to read first. */
function arrange(cities: readonly City[], names: readonly string[]) {
  const attempts = margins.flatMap((left) =>
    margins.map((right) => {
      const projection = createProjection(cities, [left, pictureWidth - right], greatestHeight)
      const points = cities.map(projection.project)
      const items = points.map((point, index) => {
        const size = { width: Math.ceil(textWidth(names[index] ?? '') * fontSize.text), height: nameHeight }
        return { point, ...size, name: size }
      })
      const places = placeLabels(items, pictureWidth, points.map(surround))
      const cost = places.reduce((sum, place) => sum + place.cost, (left + right) / 4)
      return { projection, points, places, cost }
    }),
  )
  return attempts.reduce((best, attempt) => (attempt.cost < best.cost ? attempt : best))
}

function finishCity(point: Point, { box, anchor, end }: Placed, top: number): PlacedCity {
  const far = distance(end, point) > nearby
  return {
    dot: { x: round(point.x), y: round(point.y - top) },
    name: { x: anchor === 'end' ? box.x + box.width : box.x, y: box.y - top, anchor },
    leader: far ? { x: round(end.x), y: round(end.y - top) } : undefined,
  }
}

function surround({ x, y }: Point): Box {
  return { x: x - dotRadius, y: y - dotRadius, width: 2 * dotRadius, height: 2 * dotRadius }
}
