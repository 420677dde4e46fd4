import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { DateText } from '#lib/content/article/types.ts'
import { newestDay } from '#lib/content/lists/age.ts'
import { setting } from '#lib/settings.ts'

/**
 * The latest day that anywhere on Earth has reached, where the day begins first (UTC+14): no author writes a day of
 * the future by living far in the east. SOURCE_DATE_EPOCH (reproducible-builds.org) stands for the clock.
 * @throws Error when SOURCE_DATE_EPOCH is no number of seconds
 */
export function latestDay(): DateText {
  return sourceDay() ?? dayOf(Date.now())
}

/**
 * The same for a build, which asks no clock, so that the same sources give the same pages on every day; undefined
 * without SOURCE_DATE_EPOCH. What it publishes has passed `npm run ids`, which has a clock.
 * @throws Error when SOURCE_DATE_EPOCH is no number of seconds
 */
export function sourceDay(value: string | undefined = setting('SOURCE_DATE_EPOCH')): DateText | undefined {
  const time = sourceTime(value)
  return time === undefined ? undefined : dayOf(time)
}

/**
 * The day where the author is, for what is dated by hand or in its place. SOURCE_DATE_EPOCH stands for the clock.
 * @throws Error when SOURCE_DATE_EPOCH is no number of seconds
 */
export function localDay(
  value: string | undefined = setting('SOURCE_DATE_EPOCH'),
  timeZone?: string,
): DateText {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(sourceTime(value) ?? Date.now())
}

/** What decides whether readers are told that one of these articles is old. */
export function ageOptions(articles: readonly Pick<ArticleSummary, 'modified'>[]) {
  return { today: sourceDay() ?? newestDay(articles), years: setting('AGE_NOTICE_YEARS') }
}

/** In milliseconds. */
function sourceTime(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined
  if (!/^\d{1,11}$/.test(value))
    throw new Error(`SOURCE_DATE_EPOCH is "${value}": it must be a number of seconds since 1970.`)
  return Number(value) * 1000
}

function dayOf(milliseconds: number): DateText {
  return new Date(milliseconds + 14 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
