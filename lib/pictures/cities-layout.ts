import type { City } from '#lib/content/cities-data.ts'
import type { Box, Point } from './boxes.ts'
import { fontSize, pictureWidth, round } from './measures.ts'
import { placeLabels } from './place-labels.ts'
import { createProjection } from './projection.ts'
import { textWidth } from './text.ts'

/** Distance of two lines of words. */
export const cityLine = 18
/** Room for the sign before the words of a role. */
export const signWidth = 16

const margin = 16
const greatestHeight = 300
const dotRadius = 4
/** A dot nearer to its name needs no line to it. */
const nearby = 10

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
  /** Meridians by x and parallels by y, each with its degrees; they cross the whole picture. */
  grid: { longitudes: { x: number; degrees: number }[]; latitudes: { y: number; degrees: number }[] }
}

/** Where everything of a map stands; `roles` are the words under each city's name, one a line, each after a sign. */
export function layoutCities(cities: readonly City[], roles: readonly (readonly string[])[]): CitiesLayout {
  const { project, grid } = createProjection(cities, pictureWidth - 2 * margin, greatestHeight)
  const locate = (longitude: number, latitude: number) => {
    const { x, y } = project({ longitude, latitude })
    return { x: x + margin, y }
  }
  const [anchor] = cities
  const items = cities.map((city, index) =>
    createItem(city, locate(city.longitude, city.latitude), roles[index] ?? []),
  )
  const dots = items.map(({ point }) => surround(point))
  const places = placeLabels(items, pictureWidth, dots)
  const boxes = [...dots, ...places.map(({ box }) => box)]
  const top = Math.floor(Math.min(...boxes.map(({ y }) => y)))
  return {
    height: Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)) - top),
    cities: places.flatMap(({ box, anchor, end }, index) => {
      const point = items[index]?.point
      if (point === undefined) return []
      const far = Math.hypot(end.x - point.x, end.y - point.y) > nearby
      return {
        dot: { x: round(point.x), y: round(point.y - top) },
        words: { x: anchor === 'end' ? box.x + box.width : box.x, y: box.y - top, anchor },
        leader: far ? { x: round(end.x), y: round(end.y - top) } : undefined,
      }
    }),
    grid: {
      longitudes: grid.longitudes.map((degrees) => ({
        x: round(locate(degrees, anchor?.latitude ?? 0).x),
        degrees,
      })),
      latitudes: grid.latitudes.map((degrees) => ({
        y: round(locate(anchor?.longitude ?? 0, degrees).y - top),
        degrees,
      })),
    },
  }
}

function createItem({ name }: City, point: Point, lines: readonly string[]) {
  const nameWidth = Math.ceil(textWidth(name) * fontSize.text)
  const roleWidths = lines.map((line) => Math.ceil(signWidth + textWidth(line) * fontSize.small))
  return {
    point,
    width: Math.max(nameWidth, ...roleWidths),
    height: (lines.length + 1) * cityLine,
    name: { width: nameWidth, height: cityLine },
  }
}

function surround({ x, y }: Point): Box {
  return { x: x - dotRadius, y: y - dotRadius, width: 2 * dotRadius, height: 2 * dotRadius }
}
