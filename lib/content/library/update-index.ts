import { parseTopics, type Topic } from '#lib/content/article/front-matter/topics.ts'
import type { SourceFile } from '#lib/content/article/parse.ts'
import { parseSources, type Sources } from '#lib/content/article/sources/sources.ts'
import { type SummarisedArticle, summarise } from '#lib/content/article/summary.ts'
import { buildLibrary } from '#lib/content/ids/contract.ts'
import type { LockFile } from '#lib/content/ids/ids-lock.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'
import {
  type ContentIndex,
  indexPath,
  keyOf,
  readArticle,
  writeArticle,
  writeIndex,
} from './article-store.ts'
import { checkLibrary } from './check-library.ts'
import {
  type ContentListing,
  contentFolder,
  isDraft,
  listContent,
  listPublicFiles,
  readListed,
  stateOf,
} from './content-folder.ts'
import { createParserPool, type ParserPool } from './parser-pool.ts'

/** An index that has been written, and what is in it. */
export interface WrittenIndex extends ContentIndex {
  /** For the environment variable CONTENT_INDEX: a program that has it reads this state of the articles only. */
  file: string
}

/** All articles, each right in itself and with the others, and their locks, which nobody has compared them with yet. */
export interface CheckedContent {
  articles: (SummarisedArticle & { key: string })[]
  locks: LockFile[]
  topics: readonly Topic[]
}

/**
 * Parses what has changed, checks the whole, holds it to its locks, and writes the index from which pages are made.
 * @throws ContentErrors with the problems of every file, those included that take too long or too much memory
 */
export async function updateIndex(folder: string = contentFolder): Promise<WrittenIndex> {
  const listing = listContent(folder)
  const file = indexPath(stateOf(listing))
  const { articles, locks, topics } = await parseContent(listing)
  const library = buildLibrary(articles, locks, isDraft)
  const keys = new Map(articles.map(({ key, article: { locale, slug } }) => [`${locale}/${slug}`, key]))
  const entries = library.articles.map((article) => {
    const key = keys.get(`${article.locale}/${article.slug}`)
    if (key === undefined) throw new Error(`${article.slug} was not parsed.`)
    return { key, article }
  })
  const index = { entries, redirects: library.redirects, topics }
  writeIndex(file, index)
  return { file, ...index }
}

/**
 * Parses what has changed, each file in a process that may be killed, and checks the whole.
 * @throws ContentErrors with the problems of every file, those included that take too long or too much memory
 */
export async function parseContent({
  sources: texts,
  locks,
  topics,
  sourcesFiles,
}: ContentListing): Promise<CheckedContent> {
  const pool = createParserPool()
  try {
    const sources = readSources(sourcesFiles)
    const [vocabulary, ...outcomes] = await Promise.allSettled([
      readTopics(topics),
      ...texts.map((text) => parseSource({ ...readListed(text), ...sources.bySlug.get(text.slug) }, pool)),
    ])
    const errors = [
      ...sources.errors,
      ...[vocabulary, ...outcomes].flatMap((each) => (each.status === 'rejected' ? [each.reason] : [])),
    ]
    const foreign = errors.find((error) => !(error instanceof ContentError))
    if (foreign !== undefined) throw foreign
    if (errors.length > 0) throw new ContentErrors(errors)
    const articles = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const known = vocabulary.status === 'fulfilled' ? vocabulary.value : undefined
    const between = checkLibrary(articles, listPublicFiles(), known)
    if (between.length > 0) throw new ContentErrors(between)
    return { articles, locks: locks.map(readListed), topics: known ?? [] }
  } finally {
    pool.close()
  }
}

/** The sources of all articles, and what is wrong with their files. */
function readSources(files: ContentListing['sourcesFiles']) {
  const bySlug = new Map<string, { sources: Sources | 'faulty' }>()
  const errors: unknown[] = []
  for (const file of files) {
    try {
      bySlug.set(file.slug, { sources: parseSources(readListed(file)) })
    } catch (error) {
      errors.push(error)
      bySlug.set(file.slug, { sources: 'faulty' })
    }
  }
  return { bySlug, errors }
}

async function parseSource(file: SourceFile, pool: ParserPool) {
  const key = keyOf(file)
  let parsed = readArticle(key)
  if (parsed === undefined) {
    parsed = await pool.parse(file)
    writeArticle(key, parsed)
  }
  return { key, ...summarise(file.path, parsed) }
}

async function readTopics(file: ContentListing['topics']): Promise<Topic[] | undefined> {
  return file && parseTopics(readListed(file))
}
