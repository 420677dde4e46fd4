import { type Locale, locales } from '#lib/locales.ts'
import type { Article } from './types.ts'

/** The languages in which an article of this name is published; of any article without a name. */
export function localesOf(
  articles: readonly Pick<Article, 'locale' | 'slug'>[],
  slug?: string,
): readonly Locale[] {
  return locales.filter((locale) =>
    articles.some((article) => article.locale === locale && (slug === undefined || article.slug === slug)),
  )
}

/**
 * The language that an article is set beside: the one the site is written in first, or else, for that one itself, the
 * first translation. Undefined when it has none.
 */
export function counterpartOf(locale: Locale, published: readonly Locale[]): Locale | undefined {
  return published.find((other) => other !== locale)
}

/** The articles in a language. */
export function articlesIn<Item extends Pick<Article, 'locale'>>(
  articles: readonly Item[],
  locale: Locale,
): readonly Item[] {
  return articles.filter((article) => article.locale === locale)
}

/** Day of an article's newest revision, `YYYY-MM-DD`. */
export function revisedOf({ frontmatter: { published, revisions } }: Pick<Article, 'frontmatter'>): string {
  return revisions.at(-1)?.date ?? published
}
