import { articlesIn } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import type { Locale } from '#lib/locales.ts'

/** What a route below an article is given. */
export interface ArticleProps {
  params: Promise<{ article: string }>
}

/** What a route below a section is given. */
export interface SectionProps {
  params: Promise<{ article: string; section: string }>
}

/** Route parameters of every article in a language. */
export function articleParams(locale: Locale) {
  return articlesIn(loadSummaries(), locale).map(({ slug }) => ({ article: slug }))
}
