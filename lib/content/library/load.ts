import 'server-only'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import { type ArticleSummary, completeArticle } from '#lib/content/article/summary.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { readArticle } from './article-store.ts'
import { contentFolder, type OpenIndex, openIndex, refresh } from './content-folder.ts'

/** Every article without its text, in order of folder name: for lists, and for the paths of pages. */
export function loadSummaries(folder: string = contentFolder): ArticleSummary[] {
  return openIndex(folder).entries.map(({ article }) => article)
}

/** The vocabulary of topics, in the owner's order; a topic may have no article. */
export function loadTopics(folder: string = contentFolder): readonly Topic[] {
  return openIndex(folder).topics
}

/**
 * Every article of the site, parsed and held to its lock, in order of folder name. Pages of one article use `loadArticle`.
 * @throws ContentErrors naming file, line and mend of everything that is wrong
 */
export function loadArticles(folder: string = contentFolder): Article[] {
  const index = openIndex(folder)
  if (all?.index !== index) all = { index, articles: index.entries.map((entry) => readKept(folder, entry)) }
  return all.articles
}

/** The article of a folder name in a language, or undefined. */
export function loadArticle(locale: Locale, slug: string): Article | undefined {
  const { byAddress } = openIndex(contentFolder)
  const entry = byAddress.get(`${locale}/${slug}`)
  return entry && readKept(contentFolder, entry)
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

type Entry = OpenIndex['entries'][number]

let all: { index: OpenIndex; articles: Article[] } | undefined
let latest: { entry: Entry; article: Article } | undefined

/** Pages of one article are mostly asked for one after another. */
function readKept(folder: string, entry: Entry): Article {
  if (latest?.entry !== entry) {
    const { article } = readArticle(entry.key) ?? refresh(folder, () => readArticle(entry.key))
    latest = { entry, article: completeArticle(article, entry.article) }
  }
  return latest.article
}
