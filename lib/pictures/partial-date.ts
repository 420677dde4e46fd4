import { z } from 'zod'

/** The word for a time that has not ended. */
export const now = 'now'

/** A year or a month, `YYYY` or `YYYY-MM` (ISO 8601 with reduced precision), or `now`. */
export const partialDate = z
  .string()
  .regex(
    /^(now|\d{4}(-(0[1-9]|1[0-2]))?)$/,
    'must be a year "2001", a month that exists "2001-09", or "now", in quotes',
  )

/** Where a date begins, in years and fractions of a year; `now` is later than any date. */
export function startOf(date: string): number {
  if (date === now) return Number.POSITIVE_INFINITY
  const [year, month] = date.split('-')
  return Number(year) + (Number(month ?? 1) - 1) / 12
}

/** Where a date ends: the beginning of the year or month after it. */
export function endOf(date: string): number {
  return startOf(date) + (date.includes('-') ? 1 / 12 : 1)
}
