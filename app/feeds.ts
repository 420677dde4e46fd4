import { loadArticles } from '#lib/content/load.ts'
import { articlesIn } from '#lib/content/translations.ts'
import type { Locale } from '#lib/locales.ts'
import { buildAtomFeed } from '#lib/seo/atom-feed.ts'
import { buildJsonFeed } from '#lib/seo/json-feed.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from './file-response.ts'

/** The Atom feed of a language, if it has articles. */
export function atomFeed(locale: Locale): Response {
  const articles = articlesIn(loadArticles(), locale)
  return fileResponse('atom', articles.length > 0 ? buildAtomFeed(siteOrigin(), locale, articles) : undefined)
}

/** The JSON Feed of a language, if it has articles. */
export function jsonFeed(locale: Locale): Response {
  const articles = articlesIn(loadArticles(), locale)
  return fileResponse('feed', articles.length > 0 ? buildJsonFeed(siteOrigin(), locale, articles) : undefined)
}
