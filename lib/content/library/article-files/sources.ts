import { findPlaceholders } from '#lib/content/article/front-matter/placeholder.ts'
import { adviseSources, checkSourceDays } from '#lib/content/article/sources/advise-sources.ts'
import { parseSources, type Sources } from '#lib/content/article/sources/sources.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import { keepSources } from '#lib/content/library/article-store.ts'
import { type ContentListing, readListed } from '#lib/content/library/content-folder.ts'
import type { ContentWarnings } from '#lib/content/library/format-warnings.ts'
import { ContentError } from '#lib/markdown/content-error.ts'

/** A file of sources that could be read. */
interface ReadSources {
  path: string
  slug: string
  text: string
  sources: Sources
}

/** The sources of all articles, and what is wrong with their files. */
export function readSources(files: ContentListing['sourcesFiles']) {
  const bySlug = new Map<string, { sources: Sources | 'faulty' }>()
  const readable: ReadSources[] = []
  const errors: unknown[] = []
  for (const file of files) {
    const { path, slug, bytes } = readListed(file)
    try {
      const sources = keepSources(bytes, () => parseSources({ path, bytes }))
      bySlug.set(slug, { sources })
      readable.push({ path, slug, text: Buffer.from(bytes).toString(), sources })
    } catch (error) {
      errors.push(error)
      bySlug.set(slug, { sources: 'faulty' })
    }
  }
  return { bySlug, readable, errors }
}

/** What is still to be written in the files of sources of published articles; those of drafts may keep it. */
export function findSourcePlaceholders(
  files: readonly ReadSources[],
  articles: readonly SummarisedArticle[],
): ContentError[] {
  const isPublished = (slug: string) =>
    articles.some(({ article }) => article.slug === slug && !article.frontmatter.draft)
  return files.flatMap(({ path, slug, text }) => {
    const problems = isPublished(slug) ? findPlaceholders(text) : []
    return problems.length === 0 ? [] : [new ContentError(path, problems)]
  })
}

/** The days in files of sources that no published language of their article has reached; drafts are not done yet. */
export function findLateSources(
  files: readonly ReadSources[],
  articles: readonly SummarisedArticle[],
): ContentError[] {
  return files.flatMap((file) => {
    const days = articles
      .filter(({ article }) => article.slug === file.slug && !article.frontmatter.draft)
      .map(({ article }) => article.modified)
    const revised = days.toSorted().at(-1)
    const problems = revised === undefined ? [] : checkSourceDays(file, revised)
    return problems.length === 0 ? [] : [new ContentError(file.path, problems)]
  })
}

/** What authors may want to know of their files of sources, all languages of each article taken together. */
export function adviseOnSources(
  files: readonly ReadSources[],
  articles: readonly SummarisedArticle[],
): ContentWarnings[] {
  return files.flatMap((file) => {
    const languages = articles.filter(({ article }) => article.slug === file.slug)
    if (languages.length === 0) return []
    const cited = new Set(languages.flatMap(({ sourceKeys }) => sourceKeys))
    return [{ path: file.path, warnings: adviseSources(file, cited) }]
  })
}
