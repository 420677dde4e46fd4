import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries, loadTopics } from '#lib/content/library/load.ts'
import { newestFirst } from '#lib/content/lists/order.ts'
import {
  articlesOnPage,
  divide,
  findPortion,
  linesOnPage,
  type Portion,
} from '#lib/content/lists/portions.ts'
import { groupByTopic, type TopicList } from '#lib/content/lists/topics.ts'
import { type Locale, locales } from '#lib/locales.ts'

/** What a route of a later page is given. */
export interface PortionProps {
  params: Promise<{ number: string }>
}

/** The articles in a language on the pages of the front page's list, newest first. */
export function homePortions(locale: Locale): Portion<ArticleSummary>[] {
  return divide(newestArticles(locale), articlesOnPage)
}

/** The same on the pages of the archive. */
export function archivePortions(locale: Locale): Portion<ArticleSummary>[] {
  return divide(newestArticles(locale), linesOnPage)
}

/** The topics that have articles in a language, newest first. */
export function topicLists(locale: Locale): TopicList[] {
  return groupByTopic(newestArticles(locale), loadTopics())
}

/** A topic's articles in a language, and the languages in which it has some; undefined where it has none. */
export function findTopic(locale: Locale, key: string) {
  const list = topicLists(locale).find(({ topic }) => topic.key === key)
  if (list === undefined) return undefined
  const written = locales.filter((each) =>
    loadSummaries().some((article) => article.locale === each && article.frontmatter.topics.includes(key)),
  )
  return { ...list, locales: written, portions: divide(list.articles, articlesOnPage) }
}

/** The languages that have topics. */
export function topicLocales(): Locale[] {
  return localesOf(loadSummaries()).filter((locale) => topicLists(locale).length > 0)
}

/** Route parameters of all pages of a list but the first, which has a path of its own. */
export function laterPages(portions: readonly Portion<unknown>[]): { number: string }[] {
  return portions.slice(1).map(({ number }) => ({ number: `${number}` }))
}

/** A page of a list other than the first, or undefined. */
export function findLaterPage<Item>(
  portions: readonly Portion<Item>[],
  number: string,
): Portion<Item> | undefined {
  return findPortion(portions.slice(1), number)
}

function newestArticles(locale: Locale): ArticleSummary[] {
  return newestFirst(articlesIn(loadSummaries(), locale))
}
