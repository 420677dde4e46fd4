import type { Metadata } from 'next'
import type { ReactNode } from 'react'
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
import { portionPath } from '#lib/urls.ts'
import { createPage } from './on-demand.ts'
import { isKept } from './phase.ts'

/** The articles in a language, newest first. */
export function newestArticles(locale: Locale): ArticleSummary[] {
  return newestFirst(articlesIn(loadSummaries(), locale))
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

/** Route parameters of all pages of a list to render but the first, which has a path of its own. */
export function laterPages(path: string, portions: readonly Portion<unknown>[]): { number: string }[] {
  return portions
    .slice(1)
    .filter(({ number }) => !isKept(portionPath(path, number)))
    .map(({ number }) => ({ number: `${number}` }))
}

/** How many articles there are on all pages of a list. */
export function countItems(portions: readonly Portion<unknown>[]): number {
  return portions.reduce((sum, { items }) => sum + items.length, 0)
}

interface LaterParts {
  /** Path of the list. */
  path: string
  /** All pages of the list. */
  portions: () => readonly Portion<ArticleSummary>[]
  toMetadata: (portion: Portion<ArticleSummary>) => Metadata
  toPage: (portion: Portion<ArticleSummary>) => ReactNode
}

/** The pages of a list but the first. */
export function laterRoute({ path, portions, ...parts }: LaterParts) {
  return {
    generateStaticParams: () => laterPages(path, portions()),
    ...createPage({
      find: ({ number }: { number: string }) => findPortion(portions().slice(1), number),
      ...parts,
    }),
  }
}
