import { loadArticle, loadSummaries } from '#lib/content/load.ts'
import { articlesIn } from '#lib/content/translations.ts'
import type { Article } from '#lib/content/types.ts'
import type { Locale } from '#lib/locales.ts'
import { buildAtomFeed } from '#lib/seo/atom-feed.ts'
import { newestArticles } from '#lib/seo/feed-entries.ts'
import { buildJsonFeed } from '#lib/seo/json-feed.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'

/** The Atom feed of a language, if it has articles. */
export function atomFeed(locale: Locale): Response {
  return fileResponse('atom', buildFeed(locale, buildAtomFeed))
}

/** The JSON Feed of a language, if it has articles. */
export function jsonFeed(locale: Locale): Response {
  return fileResponse('feed', buildFeed(locale, buildJsonFeed))
}

function buildFeed(
  locale: Locale,
  build: (origin: string, locale: Locale, articles: readonly Article[]) => string,
): string | undefined {
  const articles = newestArticles(articlesIn(loadSummaries(), locale)).flatMap(
    ({ slug }) => loadArticle(locale, slug) ?? [],
  )
  return articles.length === 0 ? undefined : build(siteOrigin(), locale, articles)
}
