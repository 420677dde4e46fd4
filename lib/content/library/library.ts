import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type ArticleSummary, completeArticle } from '#lib/content/article/summary.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { ContentError, ContentErrors, type Problem } from '#lib/markdown/content-error.ts'
import { environment, setting } from '#lib/settings.ts'
import { type ContentIndex, type IndexEntry, indexPath, readArticle, readIndex } from './article-store.ts'
import { contentFolder, listContent, stateOf } from './content-folder.ts'

/** The articles of a folder. Everything throws ContentErrors naming file, line and mend of all that is wrong. */
export interface Library {
  /** The index, brought up to date where needed. */
  openIndex: () => ContentIndex
  /** Every article without its text, in order of folder name. */
  summaries: () => ArticleSummary[]
  /** Every article, in order of folder name. */
  articles: () => Article[]
  /** The article of a folder name in a language, or undefined. */
  article: (locale: Locale, slug: string) => Article | undefined
  /** The article of an entry of the index. */
  read: (entry: IndexEntry) => Article
}

/**
 * Creates the library of a folder. `indexFile` names the state of it that is read; without one it is that on the disk.
 * It keeps the last index, and the last article: pages of one are mostly asked for one after another.
 */
export function createLibrary(folder: string, indexFile?: string): Library {
  let opened: { file: string; index: ContentIndex; byAddress: ReadonlyMap<string, IndexEntry> } | undefined
  let all: { index: ContentIndex; articles: Article[] } | undefined
  let latest: { entry: IndexEntry; article: Article } | undefined

  const open = () => {
    const file = indexFile ?? indexPath(stateOf(listContent(folder)))
    if (opened?.file === file) return opened
    const index = readIndex(file) ?? refresh(folder, () => readIndex(file))
    const byAddress = new Map(
      index.entries.map((entry) => [`${entry.article.locale}/${entry.article.slug}`, entry]),
    )
    opened = { file, index, byAddress }
    return opened
  }
  const read = (entry: IndexEntry) => {
    if (latest?.entry !== entry) {
      const { article } = readArticle(entry.key) ?? refresh(folder, () => readArticle(entry.key))
      latest = { entry, article: completeArticle(article, entry.article) }
    }
    return latest.article
  }
  return {
    openIndex: () => open().index,
    summaries: () => open().index.entries.map(({ article }) => article),
    articles: () => {
      const { index } = open()
      if (all?.index !== index) all = { index, articles: index.entries.map(read) }
      return all.articles
    },
    article: (locale, slug) => {
      const entry = open().byAddress.get(`${locale}/${slug}`)
      return entry && read(entry)
    },
    read,
  }
}

/** The library of the site. `next.config.ts` asks too, where `server-only` cannot be; pages go through load.ts. */
export const siteLibrary = createLibrary(contentFolder, setting('CONTENT_INDEX'))

/** Parses the articles in another process, which can be killed, then calls `read` again. */
function refresh<Value>(folder: string, read: () => Value | undefined): Value {
  const program = path.resolve(/* turbopackIgnore: true */ 'lib/content/library/index-program.ts')
  const { NODE_OPTIONS: _, ...env } = environment
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, folder], {
    encoding: 'utf8',
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`The articles could not be read: ${stderr}`)
  if (stdout !== '') {
    const errors: { path: string; problems: Problem[] }[] = JSON.parse(stdout)
    throw new ContentErrors(errors.map((each) => new ContentError(each.path, each.problems)))
  }
  const value = read()
  if (value === undefined) throw new Error('The articles have changed while they were read. Try again.')
  return value
}
