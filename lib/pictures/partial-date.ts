import { z } from 'zod'

/** The word for a time that has not ended. */
export const now = 'now'

/**
 * A time as it is known: a year, month or day (ISO 8601: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`), a year BC, a century, each
 * perhaps after `c. `, or `now`.
 */
export const partialDate = z
  .string()
  .refine(
    (text) => text === now || readDate(text) !== undefined,
    'must be a year "2001", a month "2001-09", a day "2001-09-30", "431 BC", "19th century" or "5th century BC", each perhaps as in "c. 1930", or "now", in quotes, and exist',
  )

/** Where a date begins, in years and fractions of a year; 1 BC is the year 0, and `now` later than any date. */
export function startOf(date: string): number {
  return readDate(date)?.start ?? Number.POSITIVE_INFINITY
}

/** Where a date ends: the beginning of the day, month, year or century after it. */
export function endOf(date: string): number {
  const { start = Number.POSITIVE_INFINITY, length = 0 } = readDate(date) ?? {}
  return start + length
}

/** Whether a date is a stretch of time by itself, as a century is. */
export function isStretch(date: string): boolean {
  return (readDate(date)?.length ?? 0) > 1
}

/** What a date is made of; `now` matches nothing. */
export const dateParts =
  /^(?<about>c\. )?(?:(?<iso>(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?)|(?<yearBefore>\d{1,4}) BC|(?<century>\d{1,2})(?:st|nd|rd|th) century(?<era> BC)?)$/

/** Where a date begins and how long it is, in years; undefined for what is no date, or does not exist. */
function readDate(text: string): { start: number; length: number } | undefined {
  const { year, month, day, yearBefore, century, era } = dateParts.exec(text)?.groups ?? {}
  if (year !== undefined) return readDay(Number(year), month, day)
  const count = Number(yearBefore ?? century ?? 0)
  if (count === 0) return undefined
  if (yearBefore !== undefined) return { start: 1 - count, length: 1 }
  return { start: era === undefined ? 100 * (count - 1) + 1 : 1 - 100 * count, length: 100 }
}

function readDay(year: number, month: string | undefined, day: string | undefined) {
  if (month === undefined) return { start: year, length: 1 }
  const before = Number(month) - 1
  if (before < 0 || before > 11) return undefined
  if (day === undefined) return { start: year + before / 12, length: 1 / 12 }
  const days = new Date(Date.UTC(year, before + 1, 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > days) return undefined
  return { start: year + (before + (Number(day) - 1) / days) / 12, length: 1 / 12 / days }
}
