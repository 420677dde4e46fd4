import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import type { EditionData } from './edition-data.ts'
import type { EditionsLock } from './editions-lock.ts'

/** Name of the page, in an edition. */
export const editionPageName = 'index.html'

/** The editions of an article in a language, and those that were taken back, oldest first. */
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
  return { editions: editions.toSorted(byDay), withdrawals: withdrawals.toSorted(byDay) }
}

/** What the page with the editions of an article tells. */
export interface History {
  /** The languages in which there is such a page. */
  locales: readonly Locale[]
  /** What each edition says, oldest first, and last what the article says now. */
  versions: readonly EditionData[]
}

/** Whether there is a page with the editions of an article. */
export function hasHistory({ editions, withdrawals }: Pick<Article, 'editions' | 'withdrawals'>): boolean {
  return editions.length + withdrawals.length > 0
}

function byDay(one: { date: string }, other: { date: string }): number {
  return one.date < other.date ? -1 : 1
}
