import { type IndexEntry, indexPath, keyOf, readArticle, writeArticle, writeIndex } from './article-store.ts'
import { ContentError, ContentErrors } from './content-error.ts'
import { checkLibrary } from './library.ts'
import { contentFolder, listSources, readSource, stateOf } from './load.ts'
import { createParserPool, type ParserPool } from './parser-pool.ts'
import { summarise } from './summary.ts'

/** An index that has been written, and what is in it. */
export interface WrittenIndex {
  /** For the environment variable CONTENT_INDEX: a program that has it reads this state of the articles only. */
  file: string
  entries: readonly IndexEntry[]
}

/**
 * Parses what has changed, each file in a process that may be killed, checks the whole, and writes the index from which
 * pages are made.
 * @throws ContentErrors with the problems of every file, those included that take too long or too much memory
 */
export async function updateIndex(folder: string = contentFolder): Promise<WrittenIndex> {
  const sources = listSources(folder)
  const file = indexPath(stateOf(sources))
  const pool = createParserPool()
  try {
    const outcomes = await Promise.allSettled(sources.map((source) => parseSource(source, pool)))
    const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    const foreign = errors.find((error) => !(error instanceof ContentError))
    if (foreign !== undefined) throw foreign
    if (errors.length > 0) throw new ContentErrors(errors)
    const entries = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const between = checkLibrary(entries)
    if (between.length > 0) throw new ContentErrors(between)
    writeIndex(file, entries)
    return { file, entries }
  } finally {
    pool.close()
  }
}

async function parseSource(
  source: ReturnType<typeof listSources>[number],
  pool: ParserPool,
): Promise<IndexEntry> {
  const file = readSource(source)
  const key = keyOf(file)
  let parsed = readArticle(key)
  if (parsed === undefined) {
    parsed = await pool.parse(file)
    writeArticle(key, parsed)
  }
  return { path: file.path, key, ...summarise(parsed) }
}
