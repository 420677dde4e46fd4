import { splitPeriod } from '#lib/pictures/cities/data.ts'
import type { PictureMessages } from './messages.ts'
import { now } from './partial-date.ts'

/** A stretch of time as readers see it: "2010–2015", "2019–今", "2001-09", "现在". */
export function formatTime(date: string, until: string | undefined, messages: PictureMessages): string {
  const start = date === now ? messages.now : date
  if (until === undefined) return start
  return `${start}–${until === now ? messages.untilNow : until}`
}

/** A period of a role as readers see it. */
export function formatPeriod(period: string, messages: PictureMessages): string {
  const { from, until } = splitPeriod(period)
  return formatTime(from, until, messages)
}
