import { fontSize, pictureWidth, round } from '#lib/pictures/measures.ts'
import { endOf, startOf } from '#lib/pictures/partial-date.ts'
import { textWidth, wrapText } from '#lib/pictures/text.ts'
import type { TimelineEvent } from './data.ts'
import { spread } from './spread.ts'
import { createTimeScale } from './time-scale.ts'

/** Distance of two lines of words. */
export const lineHeight = 19

const rowGap = 6
const laneWidth = 8
/** How much longer the axis is than the words need: room to show where nothing happened. */
const stretch = 1.3
/** Length of the open end of the axis. */
const tail = 32

/** One event placed. */
export interface TimelineRow {
  /** The axis, or the bar of its stretch of time. */
  x: number
  /** Where it lies on the axis, true to scale; for a stretch of time a point within it. */
  y: number
  /** Middle of the first line of its words. */
  rowY: number
  /** Its words; the city stands after the last line, which is empty where there was no room. */
  lines: string[]
}

/** A timeline in units of the picture, y downwards. */
export interface TimelineLayout {
  height: number
  /** From the first date to the last; from there to `openY` time goes on, not to scale. */
  axis: { x: number; y1: number; y2: number; openY: number }
  /** Ticks of one unit from `y1` to `y2` with gaps between them; undefined where no year begins on the axis. */
  ticks: { y1: number; y2: number; gap: number } | undefined
  /** Stretches of time; where two overlap they lie side by side. */
  bars: { x: number; y1: number; y2: number }[]
  columns: { mark: number; date: number; label: number }
  rows: TimelineRow[]
}

/** Where everything of a timeline stands; `dates` are the dates of the events as they will be written. */
export function layoutTimeline(events: readonly TimelineEvent[], dates: readonly string[]): TimelineLayout {
  const lanes = assignLanes(events)
  const axisX = 4 + laneWidth * Math.max(0, ...lanes.values())
  const mark = axisX + 24
  const date = mark + 11
  const label = Math.ceil(date + Math.max(...dates.map(textWidth)) * fontSize.small + 8)
  const texts = events.map((event) => wrapEvent(event, (pictureWidth - label) / fontSize.text))

  const heights = texts.map((lines) => lines.length * lineHeight + rowGap)
  const times = events.flatMap(({ date, until }) => [
    startOf(date),
    until === undefined ? startOf(date) : endOf(until),
  ])
  const scale = createTimeScale(times.filter(Number.isFinite), stretch * heights.reduce((a, b) => a + b, 0))
  const openEnd = scale.length + (times.includes(Number.POSITIVE_INFINITY) ? tail : 0)
  const place = (time: number) => (Number.isFinite(time) ? scale.position(time) : openEnd)

  const wanted = aimAt(events).map(place)
  const rowYs = spread(wanted, [0, ...heights])
  const top = lineHeight / 2 - Math.min(0, ...rowYs)
  const bottom = Math.max(openEnd + 4, ...rowYs.map((y, row) => y + (heights[row] ?? 0) - lineHeight / 2))
  return {
    height: Math.ceil(top + bottom),
    axis: { x: axisX, y1: round(top), y2: round(top + scale.length), openY: round(top + openEnd) },
    ticks: scale.ticks && {
      y1: round(top + scale.ticks.first - 0.5),
      y2: round(top + scale.length + 0.5),
      gap: round(scale.ticks.spacing - 1),
    },
    bars: [...lanes].map(([event, lane]) => ({
      x: axisX - lane * laneWidth,
      y1: round(top + place(startOf(event.date))),
      y2: round(top + place(endOf(event.until ?? event.date))),
    })),
    columns: { mark, date, label },
    rows: events.map((event, row) => ({
      x: axisX - (lanes.get(event) ?? 0) * laneWidth,
      y: round(top + (wanted[row] ?? 0)),
      rowY: Math.round(top + (rowYs[row] ?? 0)),
      lines: texts[row] ?? [],
    })),
  }
}

/** The first lane, counted from the axis, that is free when a stretch of time begins. */
function assignLanes(events: readonly TimelineEvent[]): Map<TimelineEvent, number> {
  const lanes = new Map<TimelineEvent, number>()
  const taken: number[] = []
  for (const event of events) {
    if (event.until === undefined) continue
    const start = startOf(event.date)
    const free = taken.findIndex((end) => end <= start)
    const lane = free === -1 ? taken.length : free
    taken[lane] = endOf(event.until)
    lanes.set(event, lane)
  }
  return lanes
}

/** The time that the words of each event stand at: its date, or the middle of its stretch if nothing comes before. */
function aimAt(events: readonly TimelineEvent[]): number[] {
  return events.map(({ date, until }, index) => {
    const start = startOf(date)
    const next = events[index + 1]
    const end = until === undefined ? start : endOf(until)
    const middle = Number.isFinite(end) ? (start + end) / 2 : start
    return next === undefined ? middle : Math.min(middle, startOf(next.date))
  })
}

function wrapEvent({ label, city }: TimelineEvent, width: number): string[] {
  const lines = wrapText(label, width)
  const last = lines.at(-1) ?? ''
  return city !== undefined && textWidth(`${last} ${city}`) > width ? [...lines, ''] : lines
}
