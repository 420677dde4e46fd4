import { splitPeriod } from '#lib/pictures/cities/data.ts'
import type { PictureMessages } from './messages.ts'
import { dateParts, now } from './partial-date.ts'

/** A stretch of time as readers see it: "2010–2015", "2019–今", "2001-09", "现在". */
export function formatTime(date: string, until: string | undefined, messages: PictureMessages): string {
  const start = formatDate(date, messages)
  if (until === undefined) return start
  return `${start}–${until === now ? messages.untilNow : formatDate(until, messages)}`
}

/** A period of a role as readers see it. */
export function formatPeriod(period: string, messages: PictureMessages): string {
  const { from, until } = splitPeriod(period)
  return formatTime(from, until, messages)
}

/** A date as readers see it: "2001-09", "约1930", "公元前5世纪". */
export function formatDate(date: string, messages: PictureMessages): string {
  const { about, iso, yearBefore, century, era } = dateParts.exec(date)?.groups ?? {}
  const time =
    century === undefined ? (iso?.replace(/^0+/, '') ?? yearBefore) : messages.century(Number(century))
  if (time === undefined) return messages.now
  const whole = (yearBefore ?? era) === undefined ? time : messages.beforeChrist(time)
  return about === undefined ? whole : messages.about(whole)
}
