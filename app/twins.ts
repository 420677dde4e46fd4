import { loadArticle, loadSection, loadSummaries } from '#lib/content/load.ts'
import { articlesIn } from '#lib/content/translations.ts'
import type { Locale } from '#lib/locales.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/seo/markdown-twin.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from './file-response.ts'

/** Route parameters of every article in a language. */
export function articleParams(locale: Locale) {
  return articlesIn(loadSummaries(), locale).map(({ slug }) => ({ article: slug }))
}

/** Route parameters of every section in a language. */
export function sectionParams(locale: Locale) {
  return articlesIn(loadSummaries(), locale).flatMap(({ slug, sections }) =>
    sections.map(({ id }) => ({ article: slug, section: id })),
  )
}

/** The Markdown twin of an article. */
export function articleTwin(locale: Locale, slug: string): Response {
  const article = loadArticle(locale, slug)
  return fileResponse('markdown', article && buildArticleTwin(siteOrigin(), article))
}

/** The Markdown twin of a section. */
export function sectionTwin(locale: Locale, slug: string, id: string): Response {
  const found = loadSection(locale, slug, id)
  return fileResponse('markdown', found && buildSectionTwin(siteOrigin(), found.article, found.section))
}
