import 'server-only'

import { spawnSync } from 'node:child_process'
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'

import path from 'node:path'
import { isLocale, type Locale } from '#lib/locales.ts'
import { type IndexEntry, indexPath, readArticle, readIndex } from './article-store.ts'
import { ContentError, ContentErrors, type Problem } from './content-error.ts'
import type { ParsedArticle, SourceFile } from './parse.ts'
import { explainSlug } from './slug.ts'
import type { ArticleSummary } from './summary.ts'
import type { Article, ProseSection } from './types.ts'

/** Folder of the articles: one folder an article, one file a language. */
export const contentFolder = process.env.CONTENT_DIR ?? 'content'

/** Every article without its text, in order of folder name: for lists, and for the paths of pages. */
export function loadSummaries(folder: string = contentFolder): ArticleSummary[] {
  return openIndex(folder).entries.map(({ article }) => article)
}

/**
 * Every article of the site, parsed and checked, in order of folder name. Pages of one article use `loadArticle`.
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

/** A source file that has not been read, and what tells that it has changed. */
export interface ListedSource extends Omit<SourceFile, 'bytes'> {
  stamp: string
}

/**
 * The source files of a content folder, in order.
 * @throws ContentErrors for whatever does not belong there
 */
export function listSources(folder: string): ListedSource[] {
  if (!existsSync(folder)) {
    const message =
      'there is no such folder. CONTENT_DIR names the folder of the articles; without it, content.'
    throw new ContentErrors([new ContentError(folder, [{ line: 1, message }])])
  }
  const errors: ContentError[] = []
  const files = readFolder(folder).flatMap((entry) => {
    const problem = checkFolder(entry)
    if (problem !== undefined) {
      errors.push(new ContentError(path.join(folder, entry.name), [{ line: 1, message: problem }]))
      return []
    }
    return listArticle(folder, entry.name, errors)
  })
  if (files.length === 0 && errors.length === 0) {
    errors.push(
      new ContentError(folder, [
        { line: 1, message: 'there is no article. Write one in content/<name>/zh-Hans.md.' },
      ]),
    )
  }
  if (errors.length > 0) throw new ContentErrors(errors)
  return files
}

/** A source file with its bytes. */
export function readSource({ path: name, slug, locale }: ListedSource): SourceFile {
  return { path: name, slug, locale, bytes: readFileSync(name) }
}

/** A text that is another when any file has changed, come or gone. */
export function stateOf(sources: readonly ListedSource[]): string {
  return sources.map(({ path: name, stamp }) => `${path.resolve(name)} ${stamp}`).join('\n')
}

interface OpenIndex {
  file: string
  entries: readonly IndexEntry[]
  byAddress: ReadonlyMap<string, IndexEntry>
}

let opened: OpenIndex | undefined
let all: { index: OpenIndex; articles: Article[] } | undefined
let latest: { key: string; parsed: ParsedArticle } | undefined

/** A build names the state it is made of; all others take the one that is on the disk. */
function openIndex(folder: string): OpenIndex {
  const named = folder === contentFolder ? process.env.CONTENT_INDEX : undefined
  const file = named ?? indexPath(stateOf(listSources(folder)))
  if (opened?.file === file) return opened
  const entries = readIndex(file) ?? refresh(folder, () => readIndex(file))
  const byAddress = new Map(entries.map((entry) => [`${entry.article.locale}/${entry.article.slug}`, entry]))
  opened = { file, entries, byAddress }
  return opened
}

/** Pages of one article are mostly asked for one after another. */
function readKept(folder: string, { key }: IndexEntry): Article {
  if (latest?.key !== key)
    latest = { key, parsed: readArticle(key) ?? refresh(folder, () => readArticle(key)) }
  return latest.parsed.article
}

/** Has the articles parsed by another process, which can be killed, and reads again what was missing. */
function refresh<Value>(folder: string, read: () => Value | undefined): Value {
  const program = path.resolve(/* turbopackIgnore: true */ 'lib/content/index-program.ts')
  const { NODE_OPTIONS: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', program, folder],
    {
      encoding: 'utf8',
      env,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0) throw new Error(`The articles could not be read: ${stderr}`)
  if (stdout !== '') {
    const errors: { path: string; problems: Problem[] }[] = JSON.parse(stdout)
    throw new ContentErrors(errors.map((each) => new ContentError(each.path, each.problems)))
  }
  const value = read()
  if (value === undefined) throw new Error('The articles have changed while they were read. Try again.')
  return value
}

function listArticle(folder: string, slug: string, errors: ContentError[]): ListedSource[] {
  return readFolder(path.join(folder, slug)).flatMap((entry) => {
    const name = path.join(folder, slug, entry.name)
    const locale = entry.name.replace(/\.md$/, '')
    if (entry.isFile() && entry.name === 'ids.lock') return []
    if (entry.isFile() && entry.name.endsWith('.md') && isLocale(locale)) {
      const { size, mtimeMs, ctimeMs } = lstatSync(name)
      return [{ path: name, slug, locale, stamp: `${size} ${mtimeMs} ${ctimeMs}` }]
    }
    const message = entry.isSymbolicLink()
      ? 'this is a symbolic link, which could publish any file of the machine. Copy the file here.'
      : 'an article folder holds one file a language, such as zh-Hans.md or en.md, and ids.lock. Move this elsewhere.'
    errors.push(new ContentError(name, [{ line: 1, message }]))
    return []
  })
}

function checkFolder(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink())
    return 'this is a symbolic link, which could publish any file of the machine. Copy the folder here.'
  if (!entry.isDirectory())
    return 'content/ holds one folder an article. Move this file into one, or elsewhere.'
  return explainSlug(entry.name)
}

/** Entries in a fixed order; hidden files such as .DS_Store are no content. */
function readFolder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
