import { articlesIn } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { newestArticles } from '#lib/formats/feeds/entries.ts'
import { buildFeed, type FeedFile, feedType } from '#lib/formats/feeds/feeds.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'

/** A feed of a language, if it has articles. */
export function feedRoute(locale: Locale, file: FeedFile): Response {
  const articles = newestArticles(articlesIn(loadSummaries(), locale)).flatMap(
    ({ slug }) => loadArticle(locale, slug) ?? [],
  )
  if (articles.length === 0) return new Response(null, { status: 404 })
  const text = buildFeed(file, { origin: siteOrigin(), locale, articles })
  return new Response(text, { headers: { 'Content-Type': feedType(file) } })
}
