import { articlesIn } from '#lib/content/article/translations.ts'
import type { Article } from '#lib/content/article/types.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildAtomFeed } from '#lib/formats/feeds/atom.ts'
import { newestArticles } from '#lib/formats/feeds/entries.ts'
import { buildJsonFeed } from '#lib/formats/feeds/json.ts'
import type { Locale } from '#lib/locales.ts'
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
