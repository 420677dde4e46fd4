import { z } from 'zod'
import { bases } from '#lib/markdown/basis.ts'
import { label } from '#lib/pictures/label.ts'
import { endOf, partialDate, startOf } from '#lib/pictures/partial-date.ts'

const event = z
  .strictObject({
    /** When it happened or began: `YYYY`, `YYYY-MM`, or `now` for how things stand. */
    date: partialDate,
    /** When it ended; `now` if it goes on. */
    until: partialDate.exactOptional(),
    label: label(24),
    basis: z.enum(bases),
    city: label(8).exactOptional(),
  })
  .refine(({ date, until }) => until === undefined || startOf(date) < endOf(until), {
    path: ['until'],
    error: 'must not lie before "date". Swap the two.',
  })

/** The data of a timeline, earliest event first. */
export const timelineSchema = z
  .strictObject({ title: label(40), events: z.array(event).min(1).max(60) })
  .check(({ value, issues }) => {
    value.events.forEach(({ date }, index) => {
      const before = value.events[index - 1]
      if (before === undefined || startOf(before.date) <= startOf(date)) return
      issues.push({
        code: 'custom',
        input: date,
        path: ['events', index, 'date'],
        message: `must not lie before ${before.date}, the date above it. Sort the events by date; a year stands before its months.`,
      })
    })
  })

/** One event of a timeline. */
export type TimelineEvent = z.infer<typeof event>
