import { articlesIn } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import type { Locale } from '#lib/locales.ts'

/** What the address of an article names. */
export interface ArticlePlace {
  article: string
}

/** What the address of a section names. */
export interface SectionPlace extends ArticlePlace {
  section: string
}

/** Route parameters of every article in a language. */
export function articleParams(locale: Locale) {
  return articlesIn(loadSummaries(), locale).map(({ slug }) => ({ article: slug }))
}
