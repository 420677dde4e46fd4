import 'server-only'
import type { Locale } from '#lib/locales.ts'
import { buildLibrary } from './contract.ts'
import { type ContentFiles, readContent } from './read.ts'
import type { Article, ProseSection } from './types.ts'

/**
 * Every article of the site, parsed and held to its lock, in order of folder name; parsed anew only when a file has
 * changed.
 * @throws ContentErrors naming file, line and mend of everything that is wrong
 */
export function loadArticles(folder?: string): Article[] {
  const content = readContent(folder)
  const key = keyOf(content)
  const isDraft = process.env.NODE_ENV === 'development'
  if (cached?.key !== key)
    cached = { key, articles: buildLibrary(content.files, content.locks, isDraft).articles }
  return cached.articles
}

/** The article of a folder name in a language, or undefined. */
export function loadArticle(locale: Locale, slug: string): Article | undefined {
  return loadArticles().find((article) => article.locale === locale && article.slug === slug)
}

/** An article and one of its sections, or undefined. */
export function loadSection(
  locale: Locale,
  slug: string,
  id: string,
): { article: Article; section: ProseSection } | undefined {
  const article = loadArticle(locale, slug)
  const section = article?.sections.find((each) => each.id === id)
  return article && section && { article, section }
}

let cached: { key: string; articles: Article[] } | undefined

function keyOf({ files, locks }: ContentFiles): string {
  return [...files, ...locks]
    .map(({ path, bytes }) => `${path}\0${Buffer.from(bytes).toString('latin1')}`)
    .join('\0')
}
