import { type Box, clamp, cross, meets, nearestPoint, overlap, type Point } from './boxes.ts'

/** A point and the size of the words that belong to it; their first line is its name. */
export interface Labelled {
  point: Point
  width: number
  height: number
  name: { width: number; height: number }
}

/** Where the words of a point stand. */
export interface Placed {
  box: Box
  /** The words are flush with the side of the box that is nearer to the point. */
  anchor: 'start' | 'end'
  /** Where the name comes nearest to the point. */
  end: Point
}

const directions = 16
const rounds = 4
const boxMargin = 3
/** What a crossing costs, in units of distance. */
const crossingCost = 90

/**
 * A place for the words of each point: between 0 and `width` from side to side, as far up and down as it must; no box
 * touches another one or an obstacle, and lines from point to name cross as little as can be.
 * @param obstacles boxes that stay free, the dots of the points among them
 */
export function placeLabels(
  items: readonly Labelled[],
  width: number,
  obstacles: readonly Box[],
): readonly Placed[] {
  const placed = new Map<Labelled, Placed>()
  const order = items.toSorted((a, b) => room(items, a) - room(items, b))
  for (let round = 0; round < rounds; round += 1) {
    for (const item of order) {
      placed.delete(item)
      placed.set(item, findPlace(item, [...placed], obstacles, width))
    }
  }
  return items.flatMap((item) => placed.get(item) ?? [])
}

/** Distance to the nearest other point: the most crowded choose first. */
function room(items: readonly Labelled[], { point }: Labelled): number {
  const distances = items.map((item) => Math.hypot(item.point.x - point.x, item.point.y - point.y))
  return distances.toSorted((a, b) => a - b)[1] ?? 0
}

/** The cheapest free place; rings widen until one is free, which must come, for there is no end below. */
function findPlace(
  item: Labelled,
  others: readonly [Labelled, Placed][],
  obstacles: readonly Box[],
  width: number,
): Placed {
  let best: { place: Placed; cost: number } | undefined
  for (let distance = 5; best === undefined || distance < best.cost; distance *= 1.25) {
    for (const box of ring(item, distance, width)) {
      if (obstacles.some((obstacle) => overlap(box, obstacle, 0))) continue
      if (others.some(([, other]) => overlap(box, other.box, boxMargin))) continue
      const place = attach(item, box)
      const cost = measure(item.point, place, others, obstacles)
      if (best === undefined || cost < best.cost) best = { place, cost }
    }
  }
  return best.place
}

function ring({ point, width, height }: Labelled, distance: number, pictureWidth: number): Box[] {
  return Array.from({ length: directions }, (_, step) => {
    const angle = (2 * Math.PI * step) / directions
    const x = point.x + Math.cos(angle) * (distance + width / 2) - width / 2
    const y = point.y + Math.sin(angle) * (distance + height / 2) - height / 2
    return { x: Math.round(clamp(x, 0, pictureWidth - width)), y: Math.round(y), width, height }
  })
}

function attach({ point, name }: Labelled, box: Box): Placed {
  const anchor = box.x + box.width / 2 < point.x ? 'end' : 'start'
  const x = anchor === 'end' ? box.x + box.width - name.width : box.x
  return { box, anchor, end: nearestPoint({ ...name, x, y: box.y }, point) }
}

/** Length of the line from the point to its name, and a lot for each crossing. */
function measure(
  point: Point,
  { box, anchor, end }: Placed,
  others: readonly [Labelled, Placed][],
  obstacles: readonly Box[],
): number {
  const length = Math.hypot(end.x - point.x, end.y - point.y)
  const level = Math.abs(box.y + box.height / 2 - point.y) / 8
  let crossings = obstacles.filter(
    (obstacle) => !around(obstacle, point) && meets(point, end, obstacle),
  ).length
  for (const [other, place] of others) {
    if (meets(point, end, place.box)) crossings += 1
    if (meets(other.point, place.end, box)) crossings += 1
    if (cross(point, end, other.point, place.end)) crossings += 1
  }
  return length + level + (anchor === 'end' ? 1 : 0) + crossings * crossingCost
}

function around({ x, y, width, height }: Box, point: Point): boolean {
  return Math.abs(x + width / 2 - point.x) < 1 && Math.abs(y + height / 2 - point.y) < 1
}
