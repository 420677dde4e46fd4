import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { Locale } from '#lib/locales.ts'
import { archivePath, homePath, portionPath, searchPath, topicPath } from '#lib/urls.ts'
import { newestFirst } from './order.ts'
import { articlesOnPage, articlesOnSearchPage, divide, linesOnPage } from './portions.ts'
import { groupByTopic } from './topics.ts'

/** A page of a list after the first, and the articles that it shows, in their order. */
export interface LaterPage {
  path: string
  articles: readonly ArticleSummary[]
}

/**
 * The pages of all lists of a language but their first ones: of the front page, the archive, the search and the topics.
 * `articles` are all of that language.
 */
export function listLaterPages(
  locale: Locale,
  articles: readonly ArticleSummary[],
  vocabulary: readonly Topic[],
): LaterPage[] {
  const newest = newestFirst(articles)
  const lists = [
    { path: homePath(locale), own: newest, size: articlesOnPage },
    { path: archivePath(locale), own: newest, size: linesOnPage },
    { path: searchPath(locale), own: newest, size: articlesOnSearchPage },
    ...groupByTopic(newest, vocabulary).map(({ topic, articles: own }) => ({
      path: topicPath(locale, topic.key),
      own,
      size: articlesOnPage,
    })),
  ]
  return lists.flatMap(({ path, own, size }) =>
    divide(own, size)
      .slice(1)
      .map(({ items, number }) => ({ path: portionPath(path, number), articles: items })),
  )
}
