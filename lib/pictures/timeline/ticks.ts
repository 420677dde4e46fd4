import { scaleLinear } from 'd3-scale'

/** The least of 1, 2, 5, 10, 20… years that gives an axis of this length at most about sixteen ticks. */
export function tickUnit(first: number, last: number): number {
  const [one = 0, two = 1] = scaleLinear([first, last], [0, 1]).ticks(12)
  return Math.max(1, Math.round(two - one))
}

/** The multiples of a unit between two times, without these. */
export function listTicks(start: number, end: number, unit: number): number[] {
  const first = Math.floor(start / unit) + 1
  const count = Math.max(0, Math.ceil(end / unit) - first)
  return Array.from({ length: count }, (_, index) => (first + index) * unit)
}
