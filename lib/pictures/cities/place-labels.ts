import { type Box, clamp, cross, distance, meets, nearestPoint, overlap, type Point } from './boxes.ts'

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
  nameBox: Box
  /** The words are flush with the side of the box that is nearer to the point. */
  anchor: 'start' | 'end'
  /** Where the name comes nearest to the point. */
  end: Point
  /** How far from ideal it is, in units of distance. */
  cost: number
}

const directions = 16
const step = 6
const rounds = 3
/** How many of the most crowded points are tried as the first to choose. */
const leaders = 4
/** Least distance of a name from its point. */
const nearest = 8
const boxMargin = 3
/** How much nearer a name stands to its own point than to any other. */
const clearance = 2
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
  const rings = new Map(items.map((item) => [item, createRings(item, width)]))
  const order = items.toSorted((a, b) => room(items, a) - room(items, b))
  const attempts = order.slice(0, leaders).map((first) => {
    const placed = placeInOrder([first, ...order.filter((item) => item !== first)], rings, obstacles)
    return { placed, cost: sum([...placed.values()].map(({ cost }) => cost)) }
  })
  const [best] = attempts.toSorted((a, b) => a.cost - b.cost)
  return items.flatMap((item) => best?.placed.get(item) ?? [])
}

/** Places one after the other, then each again among all the others. */
function placeInOrder(
  order: readonly Labelled[],
  rings: ReadonlyMap<Labelled, Rings>,
  obstacles: readonly Box[],
): Map<Labelled, Placed> {
  const placed = new Map<Labelled, Placed>()
  for (let round = 0, moved = true; moved && round < rounds; round += 1) {
    moved = false
    for (const item of order) {
      const before = placed.get(item)?.box
      placed.delete(item)
      const place = findPlace(item, [...placed], obstacles, rings.get(item))
      placed.set(item, place)
      moved ||= place.box.x !== before?.x || place.box.y !== before.y
    }
  }
  return placed
}

/** Distance to the nearest other point: the most crowded choose first. */
function room(items: readonly Labelled[], { point }: Labelled): number {
  const distances = items.map((item) => distance(item.point, point))
  return distances.toSorted((a, b) => a - b)[1] ?? 0
}

/** The cheapest free place; rings widen until one is free, which must come, for there is no end below. */
function findPlace(
  item: Labelled,
  others: readonly [Labelled, Placed][],
  obstacles: readonly Box[],
  rings: Rings | undefined,
): Placed {
  if (rings === undefined) throw new Error('no rings were made for this point.')
  let best: Placed | undefined
  for (let count = 0; best === undefined || distanceOf(count) < best.cost; count += 1) {
    for (const box of rings(count)) {
      if (best !== undefined && ownCost(item, box) >= best.cost) continue
      if (isTaken(box, others, obstacles)) continue
      const attached = attach(item, box)
      const cost = attached.cost + measureDoubt(item.point, attached, others, obstacles)
      if (best === undefined || cost < best.cost) best = { ...attached, cost }
    }
  }
  return best
}

function isTaken(box: Box, others: readonly [Labelled, Placed][], obstacles: readonly Box[]): boolean {
  for (const obstacle of obstacles) if (overlap(box, obstacle, 0)) return true
  for (const [, other] of others) if (overlap(box, other.box, boxMargin)) return true
  return false
}

/** The boxes of a ring around a point, by the number of the ring from within. */
type Rings = (count: number) => readonly Box[]

function distanceOf(count: number): number {
  return nearest * 1.25 ** count
}

/** Rings without the boxes of those within; each is made once, for it is looked through for every attempt. */
function createRings(item: Labelled, pictureWidth: number): Rings {
  const known: Box[][] = []
  const seen = new Set<string>()
  return (count) => {
    while (known.length <= count) {
      const boxes = ring(item, distanceOf(known.length), pictureWidth)
      known.push(boxes.filter(({ x, y }) => isNew(seen, `${x} ${y}`)))
    }
    return known[count] ?? []
  }
}

function isNew(seen: Set<string>, place: string): boolean {
  const { size } = seen
  return seen.add(place).size > size
}

/** Boxes at a distance: with the name level with the point, all along above and below it, and all around. */
function ring({ point, width, height, name }: Labelled, away: number, pictureWidth: number): Box[] {
  const around = Array.from({ length: directions }, (_, index) => {
    const angle = (2 * Math.PI * index) / directions
    return {
      x: point.x + Math.cos(angle) * (away + width / 2) - width / 2,
      y: point.y + Math.sin(angle) * (away + height / 2) - height / 2,
    }
  })
  const level = [
    { x: point.x + away, y: point.y - name.height / 2 },
    { x: point.x - away - width, y: point.y - name.height / 2 },
  ]
  const along = Array.from({ length: Math.floor(width / step) + 1 }, (_, index) => [
    { x: point.x - index * step, y: point.y + away },
    { x: point.x - index * step, y: point.y - away - height },
  ]).flat()
  return [...level, ...along, ...around].map(({ x, y }) => ({
    x: Math.round(clamp(x, 0, pictureWidth - width)),
    y: Math.round(y),
    width,
    height,
  }))
}

function attach({ point, name }: Labelled, box: Box): Placed {
  const anchor = box.x + box.width / 2 < point.x ? 'end' : 'start'
  const x = anchor === 'end' ? box.x + box.width - name.width : box.x
  const nameBox = { ...name, x, y: box.y }
  return { box, nameBox, anchor, end: nearestPoint(nameBox, point), cost: ownCost({ point, name }, box) }
}

/** What a place costs by itself: the way to the name, which is best level with the point on its right. */
function ownCost({ point, name }: Pick<Labelled, 'point' | 'name'>, box: Box): number {
  // In numbers alone: most of the time of a layout is spent here.
  const isOnLeft = box.x + box.width / 2 < point.x
  const x = isOnLeft ? box.x + box.width - name.width : box.x
  const acrossWay = clamp(point.x, x, x + name.width) - point.x
  const upWay = clamp(point.y, box.y, box.y + name.height) - point.y
  const unevenness = Math.abs(box.y + name.height / 2 - point.y) / 3
  const way = Math.sqrt(acrossWay ** 2 + upWay ** 2)
  return nearest + Math.abs(way - nearest) + unevenness + (isOnLeft ? 1 : 0)
}

/** What a place costs for whatever would make a reader doubt which name belongs to which point. */
function measureDoubt(
  point: Point,
  place: Placed,
  others: readonly [Labelled, Placed][],
  obstacles: readonly Box[],
): number {
  const { box, nameBox, end } = place
  const roles = { ...box, y: nameBox.y + nameBox.height, height: box.height - nameBox.height }
  let crossings = meets(point, end, roles) ? 1 : 0
  crossings += obstacles.filter(
    (obstacle) => !surrounds(obstacle, point) && meets(point, end, obstacle),
  ).length
  let nearness = 0
  for (const [other, otherPlace] of others) {
    if (meets(point, end, otherPlace.box)) crossings += 1
    if (meets(other.point, otherPlace.end, box)) crossings += 1
    if (cross(point, end, other.point, otherPlace.end)) crossings += 1
    nearness += mistaken(place, point, other.point) + mistaken(otherPlace, other.point, point)
  }
  return 3 * nearness + crossingCost * crossings
}

/** How much too near a name stands to a point that it does not belong to. */
function mistaken({ nameBox, end }: Placed, own: Point, foreign: Point): number {
  return Math.max(0, distance(end, own) + clearance - distance(nearestPoint(nameBox, foreign), foreign))
}

function surrounds({ x, y, width, height }: Box, point: Point): boolean {
  return Math.abs(x + width / 2 - point.x) < 1 && Math.abs(y + height / 2 - point.y) < 1
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
