import 'server-only'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import type { ImageToPublish } from '#lib/images/image.ts'
import type { Locale } from '#lib/locales.ts'
import type { IndexEntry } from './article-store.ts'
import { siteLibrary } from './library.ts'

/** Every article without its text, in order of folder name: for lists, and for the paths of pages. */
export const loadSummaries = siteLibrary.summaries

/** Every article of the site, in order of folder name. Pages of one article use `loadArticle`. */
export const loadArticles = siteLibrary.articles

/** The article of a folder name in a language, or undefined. */
export const loadArticle = siteLibrary.article

/** Every article without its text, with the key that stands for what it was parsed from. */
export function loadEntries(): readonly IndexEntry[] {
  return siteLibrary.openIndex().entries
}

/** The article of an entry. */
export const loadEntryArticle = siteLibrary.read

/** The vocabulary of topics, in the owner's order; a topic may have no article. */
export function loadTopics(): readonly Topic[] {
  return siteLibrary.openIndex().topics
}

/** The pictures that articles show, with the paths of their files. */
export function loadImages(): readonly ImageToPublish[] {
  return siteLibrary.openIndex().images
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
