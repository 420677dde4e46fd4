import { scaleLinear } from 'd3-scale'

/** A linear scale of time. */
export interface TimeScale {
  /** Distance of a time from the first one; times are years and fractions of a year. */
  position: (time: number) => number
  length: number
  /** The first tick and the distance between two; undefined when no year begins on the axis. */
  ticks: { first: number; spacing: number } | undefined
}

/** A scale of about a length for some times. Its ticks are whole years, a whole tenth of a unit apart. */
export function createTimeScale(times: readonly number[], wantedLength: number): TimeScale {
  const first = Math.min(...times)
  const last = Math.max(...times)
  if (!(last > first)) return { position: () => 0, length: 0, ticks: undefined }
  const years = tickYears(first, last)
  const spacing = Math.max(0.1, Math.round((wantedLength / (last - first)) * years * 10) / 10)
  const length = ((last - first) / years) * spacing
  const scale = scaleLinear([first, last], [0, length])
  const firstTick = Math.ceil(first / years) * years
  return {
    position: scale,
    length,
    ticks: firstTick > last ? undefined : { first: scale(firstTick), spacing },
  }
}

/** The least of 1, 2, 5, 10, 20… years that gives at most about thirty ticks. */
function tickYears(first: number, last: number): number {
  const [one = 0, two = 1] = scaleLinear([first, last], [0, 1]).ticks(24)
  return Math.max(1, Math.round(two - one))
}
