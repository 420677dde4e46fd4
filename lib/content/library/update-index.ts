import { checkDays } from '#lib/content/article/front-matter/days.ts'
import { parseTopics, type Topic } from '#lib/content/article/front-matter/topics.ts'
import { ArticleError, type SourceFile } from '#lib/content/article/parse.ts'
import { type SummarisedArticle, summarise } from '#lib/content/article/summary.ts'
import type { DateText } from '#lib/content/article/types.ts'
import { digestArticle } from '#lib/content/editions/current-edition.ts'
import { buildLibrary, findContractProblems } from '#lib/content/ids/contract.ts'
import type { LockFile } from '#lib/content/ids/ids-lock.ts'
import { examineDownloads } from '#lib/content/library/article-files/downloads.ts'
import {
  adviseOnEditions,
  findLostEditions,
  type ListOwn,
  readAllEditions,
  withEditions,
} from '#lib/content/library/article-files/editions.ts'
import { examineImages, listShownImages } from '#lib/content/library/article-files/images.ts'
import {
  adviseOnSources,
  findLateSources,
  findSourcePlaceholders,
  readSources,
} from '#lib/content/library/article-files/sources.ts'
import { findUnusedFiles } from '#lib/content/library/article-files/unused-files.ts'
import { createParserPool, type ParserPool } from '#lib/content/library/parsing/parser-pool.ts'
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
  isWriting,
  listContent,
  readListed,
  stateOf,
} from './content-folder.ts'
import type { ContentWarnings } from './format-warnings.ts'
import { sourceDay } from './latest-day.ts'
import { partDrafts } from './part-drafts.ts'
import { checkPublicFiles, listPublicFiles } from './public-files.ts'

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
  /** The editions of an article in a language, by folder name. */
  editions: ReadonlyMap<string, ListOwn>
}

/** What is asked of the whole besides its own order. */
export interface ContentChecks {
  /** No date may lie after this day. */
  latest?: DateText | undefined
  /** Finds what the locks say against the articles. */
  holdToLocks?: (read: SummarisedArticle[], lockFiles: LockFile[]) => ContentError[]
  /** Is told what authors may have meant otherwise, of files with faults as well. */
  onWarnings?: ((warnings: ContentWarnings[]) => void) | undefined
  /** Parses the files; without one, processes are started for them and end with them. */
  pool?: ParserPool | undefined
}

/**
 * Parses what has changed, checks the whole, holds it to its locks, and writes the index from which pages are made.
 * Drafts are left out, unless their author is at work; no date may lie after the `latest` day.
 * @throws ContentErrors with the problems of every file, those included that take too long or too much memory
 */
export async function updateIndex(
  folder: string = contentFolder,
  latest: DateText | undefined = sourceDay(),
  { onWarnings, pool }: Pick<ContentChecks, 'onWarnings' | 'pool'> = {},
): Promise<WrittenIndex> {
  const listing = listContent(folder)
  const file = indexPath(stateOf(listing))
  const { published, drafts } = isWriting ? { published: listing, drafts: [] } : partDrafts(listing)
  if (published.sources.length === 0) refuseDraftsOnly(folder)
  const options = { isWriting, drafts }
  const { articles, locks, topics, editions } = await parseContent(published, {
    latest,
    onWarnings,
    pool,
    holdToLocks: (read, lockFiles) => findContractProblems(read, lockFiles, options),
  })
  const library = buildLibrary(articles, locks, options)
  const keys = new Map(articles.map(({ key, article: { locale, slug } }) => [`${locale}/${slug}`, key]))
  const entries = library.articles.map((article) => {
    const key = keys.get(`${article.locale}/${article.slug}`)
    if (key === undefined) throw new Error(`${article.slug} was not parsed.`)
    return { key, article: { ...article, ...editions.get(article.slug)?.(article.locale) } }
  })
  const index = {
    entries,
    redirects: library.redirects,
    images: listShownImages(published.images, articles),
    topics,
  }
  writeIndex(file, index)
  return { file, ...index }
}

/**
 * Parses what has changed, each file in a process that may be killed, and checks the whole, files with faults included,
 * so that one run tells all.
 * @throws ContentErrors with the problems of every file, those included that take too long or too much memory
 */
export async function parseContent(
  {
    sources: texts,
    locks,
    topics,
    sourcesFiles,
    images: imageFiles,
    editions: editionsFolders,
    downloads: files,
  }: ContentListing,
  { latest, onWarnings, pool: given, holdToLocks = () => [] }: ContentChecks = {},
): Promise<CheckedContent> {
  const pool = given ?? createParserPool()
  try {
    const sources = readSources(sourcesFiles)
    const images = await examineImages(imageFiles)
    const downloads = examineDownloads(files)
    const editions = readAllEditions(editionsFolders)
    const [vocabulary, ...outcomes] = await Promise.allSettled([
      readTopics(topics),
      ...texts.map((text) =>
        parseSource(
          {
            ...readListed(text),
            ...sources.bySlug.get(text.slug),
            ...images.get(text.slug),
            ...downloads.get(text.slug),
          },
          pool,
        ),
      ),
    ])
    const errors = [
      ...sources.errors,
      ...editions.errors,
      ...[vocabulary, ...outcomes].flatMap((each) => (each.status === 'rejected' ? [each.reason] : [])),
    ]
    const foreign = errors.find((error) => !(error instanceof ContentError))
    if (foreign !== undefined) throw foreign
    const articles = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const faulty = errors.flatMap((error) =>
      error instanceof ArticleError ? [{ ...summarise(error.path, error.parsed), isFaulty: true }] : [],
    )
    const known = vocabulary.status === 'fulfilled' ? vocabulary.value : undefined
    const read = [...articles, ...faulty]
    onWarnings?.([
      ...read.map(({ path, warnings }) => ({ path, warnings })),
      ...findUnusedFiles(imageFiles, read, 'figures'),
      ...findUnusedFiles(files, read, 'downloads'),
      // A file that could not be read may cite what seems to be cited nowhere.
      ...(read.length === texts.length ? adviseOnSources(sources.readable, read) : []),
      ...adviseOnEditions(editions.bySlug, read),
    ])
    const lockFiles = locks.map(readListed)
    const publicFiles = listPublicFiles()
    errors.push(...checkPublicFiles(publicFiles), ...findSourcePlaceholders(sources.readable, read))
    // A file that could not be read at all may hold whatever seems to be missing.
    if (read.length === texts.length)
      errors.push(
        ...checkLibrary(read, new Set(publicFiles.map(({ path }) => `/${path}`)), known),
        ...findFutureDays(read, latest),
        ...findLateSources(sources.readable, read),
        ...findLostEditions(editions.languages, read),
        ...holdToLocks(withEditions(editions.bySlug, read), lockFiles),
      )
    if (errors.length > 0) throw new ContentErrors(errors)
    const recorded = withEditions(editions.bySlug, articles)
    return { articles: recorded, locks: lockFiles, topics: known ?? [], editions: editions.bySlug }
  } finally {
    if (given === undefined) pool.close()
  }
}

function findFutureDays(articles: readonly SummarisedArticle[], latest: DateText | undefined) {
  if (latest === undefined) return []
  return articles.flatMap(({ path, article, days }) => {
    const problems = article.frontmatter.draft ? [] : checkDays(days, latest)
    return problems.length > 0 ? [new ContentError(path, problems)] : []
  })
}

function refuseDraftsOnly(folder: string): never {
  const message =
    'all articles are drafts, so there is nothing to publish. Take "draft: true" out of one, or look at them with npm run dev.'
  throw new ContentErrors([new ContentError(folder, [{ line: 1, message }])])
}

async function parseSource(file: SourceFile, pool: ParserPool) {
  const key = keyOf(file)
  let parsed = readArticle(key)
  if (parsed === undefined) {
    parsed = await pool.parse(file)
    writeArticle(key, parsed)
  }
  return { key, says: digestArticle(parsed.article), ...summarise(file.path, parsed) }
}

async function readTopics(file: ContentListing['topics']): Promise<Topic[] | undefined> {
  return file && parseTopics(readListed(file))
}
