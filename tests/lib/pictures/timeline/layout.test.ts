import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bases } from '#lib/content/article/types.ts'
import { endOf, startOf } from '#lib/pictures/partial-date.ts'
import { parseTimeline } from '#lib/pictures/pictures.ts'
import type { TimelineEvent } from '#lib/pictures/timeline/data.ts'
import { layoutTimeline } from '#lib/pictures/timeline/layout.ts'
import { readPicture } from '../../../read-picture.ts'

const year = fc.integer({ min: 1, max: 2100 })
const dates = fc.oneof(
  year.map((number) => String(number).padStart(4, '0')),
  fc
    .tuple(year, fc.integer({ min: 10, max: 12 }))
    .map(([number, month]) => `${2100 - (number % 90)}-${month}`),
  fc.integer({ min: 1, max: 28 }).map((day) => `1937-07-${String(day).padStart(2, '0')}`),
  fc.integer({ min: 1, max: 900 }).map((number) => `c. ${number} BC`),
  fc.integer({ min: 4, max: 20 }).map((number) => `${number}th century`),
)
const event = fc
  .record(
    {
      date: fc.oneof({ weight: 9, arbitrary: dates }, fc.constant('now')),
      until: fc.oneof(dates, fc.constant('now')),
      label: fc.constant('事'),
      basis: fc.constantFrom(...bases),
    },
    { requiredKeys: ['date', 'label', 'basis'] },
  )
  .filter(({ date, until }) => until === undefined || startOf(date) < endOf(until))
const timelines: fc.Arbitrary<TimelineEvent[]> = fc
  .array(event, { minLength: 1, maxLength: 30 })
  .map((events) => events.toSorted((a, b) => startOf(a.date) - startOf(b.date)))

/** The end of an event that lasts. */
const endOfEvent = ({ date, until = date.endsWith('century') ? date : undefined }: TimelineEvent) =>
  until === undefined ? undefined : endOf(until)

describe('layoutTimeline', () => {
  test('every share lies in its row, and ticks rise', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        for (const { height, ticks, bars } of layoutTimeline(events).rows) {
          expect(height).toBeGreaterThanOrEqual(0)
          expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
          for (const share of [...ticks, ...bars.map(({ to }) => to)]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(100)
          }
        }
      }),
    )
  })

  test('heights of rows are as distances in time', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const starts = events.map(({ date }) => startOf(date))
        const measured = layoutTimeline(events).rows.flatMap(({ axis, height }, index) => {
          const next = starts[index + 1]
          return axis === 'scaled' && next !== undefined
            ? [{ height, years: next - (starts[index] ?? 0) }]
            : []
        })
        const longest = measured.toSorted((a, b) => b.years - a.years)[0]
        if (longest === undefined || longest.years === 0) return
        for (const { height, years } of measured)
          expect(Math.abs(height - (longest.height * years) / longest.years)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('what lasts has a bar from its row to its end, and nothing else has one', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const { rows } = layoutTimeline(events)
        rows.forEach(({ bars }, row) => {
          const start = startOf(events[row]?.date ?? '')
          const lasting = events.slice(0, row + 1).filter((each) => (endOfEvent(each) ?? start) > start)
          expect(bars).toHaveLength(lasting.length)
        })
      }),
    )
  })

  test('bars of one lane never meet', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const { lanes, rows } = layoutTimeline(events)
        for (const { bars } of rows) {
          const used = bars.map(({ lane }) => lane)
          expect(new Set(used).size).toBe(used.length)
          expect(Math.max(-1, ...used)).toBeLessThan(lanes)
        }
      }),
    )
  })

  test('the axis is open before what is so now, and ends with the last event', () => {
    const { yaml, firstLine } = readPicture('timeline')
    const { rows, lanes } = layoutTimeline(parseTimeline(yaml, firstLine).value?.events ?? [])
    expect(lanes).toBe(1)
    expect(rows.at(-1)).toMatchObject({ axis: 'none', ticks: [], bars: [] })
    expect(rows.at(-2)?.axis).toBe('open')
    expect(rows.slice(0, -2).map(({ axis }) => axis)).not.toContain('open')
  })

  test('a tick stands at the turn of a year, at its share of the way', () => {
    const point = (date: string): TimelineEvent => ({ date, label: '事', basis: 'record' })
    const { rows } = layoutTimeline([point('2001-07'), point('2003-01')])
    expect(rows[0]?.ticks).toEqual([33.3])
  })
})
