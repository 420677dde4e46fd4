/** A point in units of a picture, y downwards. */
export interface Point {
  x: number
  y: number
}

/** An upright rectangle; `x` and `y` are its upper left corner. */
export interface Box extends Point {
  width: number
  height: number
}

/** Length of the straight line between two points. */
export function distance(a: Point, b: Point): number {
  // Math.hypot guards against overflow and takes ten times as long.
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}

/** True when two boxes come nearer than a margin. */
export function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  )
}

/** The point of a box nearest to a point. */
export function nearestPoint(box: Box, { x, y }: Point): Point {
  return { x: clamp(x, box.x, box.x + box.width), y: clamp(y, box.y, box.y + box.height) }
}

/** True when the straight lines a–b and c–d cross. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
}

/** True when the straight line a–b meets a box. */
export function meets(a: Point, b: Point, box: Box): boolean {
  const { x, y, width, height } = box
  const corner = { x: x + width, y: y + height }
  return (
    contains(box, a) ||
    contains(box, b) ||
    cross(a, b, { x, y }, corner) ||
    cross(a, b, { x, y: corner.y }, { x: corner.x, y })
  )
}

/** A value moved into a range. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

function contains({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height
}

/** Whether the way from a over b to c turns left. */
function turn(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)
}
