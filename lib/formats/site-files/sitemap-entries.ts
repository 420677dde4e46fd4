import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { buildLanguages } from '#lib/formats/head/alternates.ts'
import { aboutPath, absoluteUrl, articlePath, homePath } from '#lib/urls.ts'
import type { SitemapEntry } from './sitemap.ts'

/**
 * Every page with an address of its own in search results: front pages, the pages on method, the articles. Pages
 * that open an article at a section name the article as canonical and stay out. Dates come from the days on which
 * texts changed, which the locks keep, so that a build which changes no words changes no date.
 */
export function listSitemapEntries(origin: string, articles: readonly ArticleSummary[]): SitemapEntry[] {
  const locales = localesOf(articles)
  return [
    ...locales.map((locale) => ({
      url: absoluteUrl(origin, homePath(locale)),
      lastmod: articlesIn(articles, locale)
        .map(({ modified }) => modified)
        .sort()
        .at(-1),
      languages: buildLanguages(origin, locales, homePath),
    })),
    ...locales.map((locale) => ({
      url: absoluteUrl(origin, aboutPath(locale)),
      languages: buildLanguages(origin, locales, aboutPath),
    })),
    ...articles.map((article) => ({
      url: absoluteUrl(origin, articlePath(article.locale, article.slug)),
      lastmod: article.modified,
      languages: buildLanguages(origin, localesOf(articles, article.slug), (locale) =>
        articlePath(locale, article.slug),
      ),
    })),
  ]
}
