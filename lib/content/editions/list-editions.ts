import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, DateText } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import type { EditionData } from './edition-data.ts'
import type { EditionsLock } from './editions-lock.ts'
import type { Comparison } from './list-comparisons.ts'

/** Name of the page, in an edition. */
export const editionPageName = 'index.html'

/** The editions of an article in a language, and those of them that were taken back, oldest first. */
export function listEditions(
  { files, withdrawals }: EditionsLock,
  locale: Locale,
): Pick<Article, 'editions' | 'withdrawals'> {
  const byDate = Map.groupBy(
    files.filter((file) => file.locale === locale),
    ({ date }) => date,
  )
  const editions = [...byDate].flatMap(([date, own]) => {
    const page = own.find(({ name }) => name === editionPageName)
    return page === undefined ? [] : [{ date, digest: page.digest, files: own.map(({ name }) => name) }]
  })
  const withdrawn = withdrawals.filter(({ locales }) => locales === undefined || locales.includes(locale))
  return { editions: editions.toSorted(byDay), withdrawals: withdrawn.toSorted(byDay) }
}

/** Two versions, and the languages that have a page with versions of the same days. */
export interface TranslatedComparison extends Comparison {
  locales: readonly Locale[]
}

/** What the page with the editions of an article tells. */
export interface History {
  /** The languages in which there is such a page. */
  locales: readonly Locale[]
  /** What each edition says, oldest first, and last what the article says now. */
  versions: readonly EditionData[]
  /** The pairs of them that have a page of their own. */
  comparisons: readonly TranslatedComparison[]
}

/** Whether there is a page with the editions of an article. */
export function hasHistory({ editions, withdrawals }: Pick<Article, 'editions' | 'withdrawals'>): boolean {
  return editions.length + withdrawals.length > 0
}

/** Id of the place where that page tells what changed in an edition or, without one, what has changed since. */
export function changesId(edition: DateText | undefined): string {
  return `changes-${edition ?? 'now'}`
}

/** Id of the place with the last change of an article; undefined where nothing is kept of what was before. */
export function lastChangeId(article: Pick<Article, 'editions' | 'frontmatter'>): string | undefined {
  const earlier = article.editions.filter(({ date }) => date !== revisedOf(article))
  if (earlier.length === 0) return undefined
  const [newest] = article.editions.slice(-1)
  return changesId(newest?.date === revisedOf(article) ? newest.date : undefined)
}

function byDay(one: { date: string }, other: { date: string }): number {
  return one.date < other.date ? -1 : 1
}
