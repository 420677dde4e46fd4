import type { Point } from './boxes.ts'

/** The points of a line that are needed to draw it true to within a distance (Douglas and Peucker, 1973). */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const [first] = line
  const last = line.at(-1)
  if (first === undefined || last === undefined || line.length < 3) return [...line]
  const distances = line.map((point) => distanceToLine(point, first, last))
  const farthest = Math.max(...distances)
  if (farthest <= tolerance) return [first, last]
  const bend = distances.indexOf(farthest)
  return [...simplify(line.slice(0, bend + 1), tolerance), ...simplify(line.slice(bend), tolerance).slice(1)]
}

/** Distance to the straight line between two points, or to these where they are one. */
function distanceToLine({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.sqrt(dx ** 2 + dy ** 2)
  if (length === 0) return Math.sqrt((x - from.x) ** 2 + (y - from.y) ** 2)
  return Math.abs(dx * (from.y - y) - dy * (from.x - x)) / length
}
