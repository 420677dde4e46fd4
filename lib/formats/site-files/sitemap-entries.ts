import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { newestDay } from '#lib/content/lists/age.ts'
import { newestFirst } from '#lib/content/lists/order.ts'
import { articlesOnPage, divide, linesOnPage } from '#lib/content/lists/portions.ts'
import { groupByTopic } from '#lib/content/lists/topics.ts'
import { buildLanguages } from '#lib/formats/head/alternates.ts'
import type { Locale } from '#lib/locales.ts'
import {
  aboutPath,
  absoluteUrl,
  archivePath,
  articlePath,
  correctionsPath,
  homePath,
  portionPath,
  topicPath,
  topicsPath,
} from '#lib/urls.ts'
import type { SitemapEntry } from './sitemap.ts'

/**
 * Every page with an address of its own in search results: front pages, lists, the pages on method, the articles. Pages
 * that open an article at a section name the article as canonical and stay out. Dates come from the days on which
 * texts changed, which the locks keep, so that a build which changes no words changes no date.
 */
export function listSitemapEntries(
  origin: string,
  articles: readonly ArticleSummary[],
  vocabulary: readonly Topic[],
): SitemapEntry[] {
  const locales = localesOf(articles)
  const topics = groupByTopic(newestFirst(articles), vocabulary)
  const withTopic = articles.filter((article) => topics.some((each) => each.articles.includes(article)))
  return [
    ...describeList(origin, articles, { pathIn: homePath, size: articlesOnPage }),
    ...[aboutPath, correctionsPath].flatMap((pathIn) =>
      locales.map((locale) => ({
        url: absoluteUrl(origin, pathIn(locale)),
        languages: buildLanguages(origin, locales, pathIn),
      })),
    ),
    ...describeList(origin, articles, { pathIn: archivePath, size: linesOnPage }),
    ...describeList(origin, withTopic, { pathIn: topicsPath, size: Infinity }),
    ...topics.flatMap(({ topic: { key }, articles: own }) =>
      describeList(origin, own, { pathIn: (locale) => topicPath(locale, key), size: articlesOnPage }),
    ),
    ...articles.map((article) => ({
      url: absoluteUrl(origin, articlePath(article.locale, article.slug)),
      lastmod: article.modified,
      languages: buildLanguages(origin, localesOf(articles, article.slug), (locale) =>
        articlePath(locale, article.slug),
      ),
    })),
  ]
}

/**
 * The pages of a list in every language that one of its articles is written in, each as of the newest change on it.
 * First pages are translations of each other.
 */
function describeList(
  origin: string,
  articles: readonly ArticleSummary[],
  { pathIn, size }: { pathIn: (locale: Locale) => string; size: number },
): SitemapEntry[] {
  const locales = localesOf(articles)
  const languages = buildLanguages(origin, locales, pathIn)
  return locales.flatMap((locale) =>
    divide(newestFirst(articlesIn(articles, locale)), size).map(({ items, number }) => ({
      url: absoluteUrl(origin, portionPath(pathIn(locale), number)),
      lastmod: newestDay(items),
      languages: number === 1 ? languages : undefined,
    })),
  )
}
