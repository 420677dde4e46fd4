import { fontSize, pictureWidth, round } from '#lib/pictures/measures.ts'
import { textWidth } from '#lib/pictures/text.ts'
import { type Box, distance, overlap, type Point } from './boxes.ts'
import type { City } from './data.ts'
import { type Placed, placeLabels } from './place-labels.ts'
import { createProjection } from './projection.ts'

/** Distance of two lines of words. */
export const cityLine = 18
/** Room for the sign before the words of a role. */
export const signWidth = 16

/** Distances of the outermost cities from the sides. */
const margins = [8, 36]
const greatestHeight = 300
const dotRadius = 4
const parallelSize = { width: 34, height: 14 }
/** Room beside the words of a parallel, lest they be read together with others. */
const aside = 10
/** Blank above the letters of a line. */
const blank = 4
/** A dot nearer to its name needs no line to it. */
const nearby = 13

/** One city placed, in units of the picture. */
export interface PlacedCity {
  /** Where it lies. */
  dot: Point
  /** The upper corner of its words that is nearer to the dot, and the side that they are flush with. */
  words: Point & { anchor: 'start' | 'end' }
  /** End of the line from the dot to the name; undefined where the name stands at the dot. */
  leader: Point | undefined
}

/** A map of cities in units of the picture, y downwards. */
export interface CitiesLayout {
  height: number
  cities: PlacedCity[]
  /** Meridians, with the middle of their words under the map, at `height`. */
  longitudes: { x: number; degrees: number }[]
  /** Parallels, with the beginning of their words; undefined where there is no room. */
  latitudes: { y: number; degrees: number; words: Point | undefined }[]
}

/** Where everything of a map stands; `roles` are the words under each city's name, one a line, each after a sign. */
export function layoutCities(cities: readonly City[], roles: readonly (readonly string[])[]): CitiesLayout {
  const { projection, points, places } = arrange(cities, roles)
  const dots = points.map(surround)
  const boxes = [...dots, ...places.map(({ box }) => box)]
  const top = Math.floor(Math.min(...boxes.map(({ y }) => y)))
  const height = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height))) - top
  const taken = [...dots, ...places.flatMap(splitLines)]
  return {
    height,
    cities: places.map((place, index) => finishCity(points[index] ?? place.end, place, top)),
    longitudes: projection.grid.longitudes.map((degrees) => ({
      x: round(projection.project({ longitude: degrees, latitude: 0 }).x),
      degrees,
    })),
    latitudes: projection.grid.latitudes.map((degrees) => {
      const { y } = projection.project({ longitude: 0, latitude: degrees })
      const words = findRoom(y, taken, top, top + height)
      return { y: round(y - top), degrees, words: words && { x: words.x, y: Math.round(words.y - top) + 11 } }
    }),
  }
}

/** Tries how much room to leave on either side for words; the map should be large, but easy to read first. */
function arrange(cities: readonly City[], roles: readonly (readonly string[])[]) {
  const attempts = margins.flatMap((left) =>
    margins.map((right) => {
      const projection = createProjection(cities, [left, pictureWidth - right], greatestHeight)
      const points = cities.map(projection.project)
      const items = cities.map(({ name }, index) => ({
        point: points[index] ?? { x: 0, y: 0 },
        ...measureWords(name, roles[index] ?? []),
      }))
      const places = placeLabels(items, pictureWidth, points.map(surround))
      const cost = places.reduce((sum, place) => sum + place.cost, (left + right) / 4)
      return { projection, points, places, cost }
    }),
  )
  return attempts.reduce((best, attempt) => (attempt.cost < best.cost ? attempt : best))
}

function measureWords(name: string, lines: readonly string[]) {
  const nameWidth = Math.ceil(textWidth(name) * fontSize.text)
  const roleWidths = lines.map((line) => Math.ceil(signWidth + textWidth(line) * fontSize.small))
  return {
    width: Math.max(nameWidth, ...roleWidths),
    height: (lines.length + 1) * cityLine,
    name: { width: nameWidth, height: cityLine },
  }
}

/** The name, and the words below it without the blank above them. */
function splitLines({ box, nameBox }: Placed): Box[] {
  const y = nameBox.y + nameBox.height + blank
  return [nameBox, { ...box, y, height: box.y + box.height - y }]
}

/** Room for the words of a parallel on or under its line, as far to the left as can be. */
function findRoom(y: number, taken: readonly Box[], top: number, bottom: number): Box | undefined {
  const places = Array.from({ length: pictureWidth - parallelSize.width }, (_, x) => [
    { x, y: y - parallelSize.height, ...parallelSize },
    { x, y, ...parallelSize },
  ]).flat()
  return places.find(
    (box) =>
      box.y >= top &&
      box.y + box.height <= bottom &&
      !taken.some((other) => overlap({ ...box, x: box.x - aside, width: box.width + 2 * aside }, other, 1)),
  )
}

function finishCity(point: Point, { box, anchor, end }: Placed, top: number): PlacedCity {
  const far = distance(end, point) > nearby
  return {
    dot: { x: round(point.x), y: round(point.y - top) },
    words: { x: anchor === 'end' ? box.x + box.width : box.x, y: box.y - top, anchor },
    leader: far ? { x: round(end.x), y: round(end.y - top) } : undefined,
  }
}

function surround({ x, y }: Point): Box {
  return { x: x - dotRadius, y: y - dotRadius, width: 2 * dotRadius, height: 2 * dotRadius }
}
