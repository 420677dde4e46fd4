import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bases } from '#lib/content/article/types.ts'
import { fontSize, pictureWidth } from '#lib/pictures/measures.ts'
import { endOf, startOf } from '#lib/pictures/partial-date.ts'
import { parseTimeline } from '#lib/pictures/pictures.ts'
import { textWidth } from '#lib/pictures/text.ts'
import type { TimelineEvent } from '#lib/pictures/timeline/data.ts'
import { layoutTimeline, lineHeight } from '#lib/pictures/timeline/layout.ts'
import { readPicture } from '../../../read-picture.ts'

const dates = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(
    ([year, month]) =>
      String(year).padStart(4, '0') + (month === null ? '' : `-${String(month).padStart(2, '0')}`),
  )
const labels = fc.string({
  unit: fc.constantFrom('汉', '字', '《', '》', 'a', 'W', '1', ' '),
  minLength: 1,
  maxLength: 24,
})
const event = fc
  .record(
    {
      date: fc.oneof({ weight: 9, arbitrary: dates }, fc.constant('now')),
      until: fc.oneof(dates, fc.constant('now')),
      label: labels,
      basis: fc.constantFrom(...bases),
      city: fc.constantFrom('杭州', '呼和浩特市新城区'),
    },
    { requiredKeys: ['date', 'label', 'basis'] },
  )
  .filter(({ date, until }) => until === undefined || startOf(date) < endOf(until))
const timelines: fc.Arbitrary<TimelineEvent[]> = fc
  .array(event, { minLength: 1, maxLength: 30 })
  .map((events) => events.toSorted((a, b) => startOf(a.date) - startOf(b.date)))

const layout = (events: TimelineEvent[]) =>
  layoutTimeline(
    events,
    events.map(({ date }) => date),
  )

describe('layoutTimeline', () => {
  test('words never overlap and lie inside the picture', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const { rows, height, columns } = layout(events)
        let bottom = 0
        rows.forEach(({ rowY, lines }, index) => {
          expect(rowY - lineHeight / 2).toBeGreaterThanOrEqual(bottom - 1)
          bottom = rowY - lineHeight / 2 + lines.length * lineHeight
          const city = events[index]?.city
          lines.forEach((line, at) => {
            const text = city !== undefined && at === lines.length - 1 ? `${line} ${city}` : line
            expect(columns.label + textWidth(text.trim()) * fontSize.text).toBeLessThanOrEqual(pictureWidth)
          })
        })
        expect(bottom).toBeLessThanOrEqual(height + 1)
      }),
    )
  })

  test('marks on the axis are in order of time, inside the axis', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const { rows, axis, bars, height } = layout(events)
        const ys = rows.map(({ y }) => y)
        expect(ys).toEqual(ys.toSorted((a, b) => a - b))
        expect(axis.y1).toBeGreaterThanOrEqual(0)
        expect(axis.openY).toBeLessThanOrEqual(height)
        for (const y of [...ys, ...bars.flatMap((bar) => [bar.y1, bar.y2])]) {
          expect(y).toBeGreaterThanOrEqual(axis.y1)
          expect(y).toBeLessThanOrEqual(axis.openY)
        }
      }),
    )
  })

  test('distances on the axis are as distances in time', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const { rows, axis } = layout(events)
        const times = events.flatMap(({ date, until }) =>
          until === undefined ? [startOf(date)] : [startOf(date), endOf(until)],
        )
        const finite = times.filter(Number.isFinite)
        const [first, last] = [Math.min(...finite), Math.max(...finite)]
        events.forEach(({ date, until }, index) => {
          if (until !== undefined || date === 'now' || last === first) return
          const share = (startOf(date) - first) / (last - first)
          const y = axis.y1 + share * (axis.y2 - axis.y1)
          expect(Math.abs((rows[index]?.y ?? 0) - y)).toBeLessThan(0.2)
        })
      }),
    )
  })

  test('stretches that overlap lie side by side', () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const { bars } = layout(events)
        for (const [index, a] of bars.entries()) {
          for (const b of bars.slice(index + 1)) {
            if (a.x === b.x) expect(a.y2 <= b.y1 || b.y2 <= a.y1).toBe(true)
          }
        }
      }),
    )
  })

  test('the words of a stretch stand at its middle', () => {
    const { yaml, firstLine } = readPicture('timeline')
    const { bars, rows } = layout(parseTimeline(yaml, firstLine).value?.events ?? [])
    const [bar] = bars
    expect(rows[9]?.rowY).toBe(Math.round(((bar?.y1 ?? 0) + (bar?.y2 ?? 0)) / 2))
  })
})
