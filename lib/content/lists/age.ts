import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { DateText } from '#lib/content/article/types.ts'

interface AgeOptions {
  /** The day that counts as today. */
  today: DateText
  /** From how many years on; never with 0. */
  years: number
}

/** Whole years since an article was revised last, where they are so many that readers are told; undefined else. */
export function noticedAge(
  article: Pick<ArticleSummary, 'frontmatter'>,
  { today, years: least }: AgeOptions,
): number | undefined {
  const years = wholeYears(revisedOf(article), today)
  return least > 0 && years >= least ? years : undefined
}

/** The newest day on which an article of the site changed: it stands for today in a build, which asks no clock. */
export function newestDay(articles: readonly Pick<ArticleSummary, 'modified'>[]): DateText {
  let newest = ''
  for (const { modified } of articles) if (modified > newest) newest = modified
  return newest
}

function wholeYears(from: DateText, to: DateText): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(4) < from.slice(4) ? years - 1 : years
}
