import { round } from '#lib/pictures/measures.ts'
import { endOf, isStretch, startOf } from '#lib/pictures/partial-date.ts'
import type { TimelineEvent } from './data.ts'
import { listTicks, tickUnit } from './ticks.ts'

/** Height that the axis has for an event on the average: words of two lines, and room to show where nothing happened. */
const rowHeight = 52
/** Height of what comes after the last date, which is not to scale, and how much of it ends have that are known. */
const tail = 28
const knownShare = 0.8

/** An event, and the piece of the axis from it to the next one. Shares are hundredths of the height of its row. */
export interface TimelineRow {
  /** Least height in pixels; where all rows have it, all are to one scale. */
  height: number
  /** How the axis goes on: to scale, open and not to scale, or not at all. */
  axis: 'scaled' | 'open' | 'none'
  /** Where years, decades or centuries begin. */
  ticks: number[]
  /** Stretches of time that go on in this row, and how far; those of one lane never overlap. */
  bars: { lane: number; to: number }[]
}

/** A timeline whose axis is in pieces, so that words of any length and size stand beside it and never on each other. */
export interface TimelineLayout {
  lanes: number
  rows: TimelineRow[]
}

/** The pieces of the axis between events, which are in order of time. */
export function layoutTimeline(events: readonly TimelineEvent[]): TimelineLayout {
  const spans = events.map(measureSpan)
  const lanes = assignLanes(spans)
  const times = spans.flatMap(({ start, end = start }) => [start, end])
  const dated = times.filter(Number.isFinite)
  const [first, last] = [Math.min(...dated), Math.max(...dated)]
  const yearHeight = last > first ? (events.length * rowHeight) / (last - first) : 0
  const rows = spans.map(({ start }, index): TimelineRow => {
    // After the last event come the ends of what lasts, and perhaps no end.
    const isLast = index === spans.length - 1
    const next = isLast ? Math.max(...times) : (spans[index + 1]?.start ?? start)
    const axis = isLast && next <= start ? 'none' : Number.isFinite(next) ? 'scaled' : 'open'
    const goal = Math.min(next, last)
    const place = (time: number) => {
      if (time >= next || goal <= start) return 100
      return round(((100 * (time - start)) / (goal - start)) * (axis === 'open' ? knownShare : 1))
    }
    return {
      height: axis === 'open' ? tail : Math.round(Math.max(0, goal - start) * yearHeight),
      axis,
      ticks: axis === 'scaled' ? listTicks(start, goal, tickUnit(first, last)).map(place) : [],
      bars: spans.slice(0, index + 1).flatMap(({ end = start }, bar) => {
        const lane = lanes[bar]
        return lane === undefined || end <= start ? [] : [{ lane, to: place(end) }]
      }),
    }
  })
  return { lanes: Math.max(0, ...lanes.map((lane = -1) => lane + 1)), rows }
}

/** An event in time; what has no end is a point. */
interface Span {
  start: number
  end?: number
}

function measureSpan({ date, until }: TimelineEvent): Span {
  if (until !== undefined) return { start: startOf(date), end: endOf(until) }
  return isStretch(date) ? { start: startOf(date), end: endOf(date) } : { start: startOf(date) }
}

/** For each stretch of time the first lane, counted from the axis, that is free when it begins. */
function assignLanes(spans: readonly Span[]): (number | undefined)[] {
  const taken: number[] = []
  return spans.map(({ start, end }) => {
    if (end === undefined) return undefined
    const free = taken.findIndex((until) => until <= start)
    const lane = free === -1 ? taken.length : free
    taken[lane] = end
    return lane
  })
}
