import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { joinPath } from '#lib/base/join-path.ts'
import type { SourceFile } from '#lib/content/article/parse.ts'
import type { SourcesFile } from '#lib/content/article/sources/sources.ts'
import { explainSlug } from '#lib/content/ids/article-names.ts'
import type { LockFile } from '#lib/content/ids/ids-lock.ts'
import { downloadKindOf } from '#lib/downloads/download.ts'
import { imageExtensions } from '#lib/images/kind.ts'
import { isLocale } from '#lib/locales.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'
import { explainSize } from '#lib/markdown/source.ts'
import { setting } from '#lib/settings.ts'
import { type EditionsFolder, listEditionsFolder } from './frozen-files.ts'

/** Folder of the articles: one folder an article, one file a language, and the lock of its ids. */
export const contentFolder = setting('CONTENT_DIR')

/** Path of a file of an article's folder by its name; systems write the é in it in one character or in two. */
export function articleFilePath(slug: string, name: string, content: string = contentFolder): string {
  const folder = joinPath(content, slug)
  const written = readdirSync(folder).find((each) => each.normalize('NFC') === name)
  return joinPath(folder, written ?? name)
}

/** The author is at work: drafts are shown, and nothing needs to be recorded yet. */
export const isWriting = setting('NODE_ENV') === 'development'

/** A file that has not been read, and what tells that it has changed. */
type Listed<File> = Omit<File, 'bytes'> & { stamp: string }

/** The files of a content folder, in order. */
export interface ContentListing {
  sources: Listed<SourceFile>[]
  locks: Listed<LockFile>[]
  /** The vocabulary of topics, if there is one. */
  topics: Listed<VocabularyFile> | undefined
  /** What articles rest on, one file an article that has any. */
  sourcesFiles: Listed<SourcesFile>[]
  /** Picture files that articles may show. */
  images: ArticleFile[]
  /** What was kept of articles, one folder an article that has any. */
  editions: EditionsFolder[]
  /** Files that readers of articles may download. */
  downloads: ArticleFile[]
}

/** A picture, or a file for readers, in an article's folder; pictures in `figures/` there too. */
export interface ArticleFile {
  path: string
  slug: string
  /** Its path in that folder, as text names it. */
  name: string
  stamp: string
}

/** The file `topics.yaml`, as it was read. */
export interface VocabularyFile {
  path: string
  bytes: Uint8Array
}

/** Name of the vocabulary of topics, in the content folder. */
const vocabulary = 'topics.yaml'

/**
 * The files of a content folder.
 * @throws ContentErrors for whatever does not belong there
 */
export function listContent(folder: string): ContentListing {
  if (!existsSync(folder)) {
    const message =
      'there is no such folder. CONTENT_DIR names the folder of the articles; without it, content.'
    throw new ContentErrors([new ContentError(folder, [{ line: 1, message }])])
  }
  const errors: ContentError[] = []
  const listing: ContentListing = {
    sources: [],
    locks: [],
    topics: undefined,
    sourcesFiles: [],
    images: [],
    editions: [],
    downloads: [],
  }
  for (const entry of readFolder(folder)) {
    const name = joinPath(folder, entry.name)
    const problem = entry.name === vocabulary ? checkFile(entry, name, true) : checkFolder(entry)
    if (problem !== undefined) errors.push(new ContentError(name, [{ line: 1, message: problem }]))
    else if (entry.name === vocabulary) listing.topics = { path: name, stamp: stampOf(name) }
    else listArticle(folder, entry.name, listing, errors)
  }
  if (listing.sources.length === 0 && errors.length === 0) {
    errors.push(
      new ContentError(folder, [
        { line: 1, message: 'there is no article. Write one in content/<name>/zh-Hans.md.' },
      ]),
    )
  }
  if (errors.length > 0) throw new ContentErrors(errors)
  return listing
}

/** A listed file with its bytes. */
export function readListed<File extends { path: string; stamp: string }>({ stamp: _, ...file }: File) {
  return { ...file, bytes: readFileSync(file.path) }
}

/** A text that is another when any file has changed, come or gone. What an author at work sees is for no reader. */
export function stateOf(listing: ContentListing): string {
  const { sources, locks, topics, sourcesFiles, images, editions, downloads } = listing
  const files = [
    ...sources,
    ...locks,
    ...sourcesFiles,
    ...images,
    ...editions,
    ...downloads,
    ...(topics ? [topics] : []),
  ].map(({ path: name, stamp }) => `${path.resolve(name)} ${stamp}`)
  return [isWriting ? 'writing' : 'final', ...files].join('\n')
}

/** A folder for pictures, for those who do not want them beside the text. */
const figuresFolder = 'figures'

function listArticle(folder: string, slug: string, listing: ContentListing, errors: ContentError[]): void {
  const listImage = (name: string, entry: Dirent) => {
    const path = joinPath(folder, slug, name)
    const message = explainImageEntry(entry)
    if (message !== undefined) errors.push(new ContentError(path, [{ line: 1, message }]))
    else listing.images.push({ path, slug, name: name.normalize('NFC'), stamp: stampOf(path) })
  }
  for (const entry of readFolder(joinPath(folder, slug))) {
    const name = joinPath(folder, slug, entry.name)
    if (entry.isDirectory() && entry.name === figuresFolder) {
      for (const inner of readFolder(name)) listImage(`${figuresFolder}/${inner.name}`, inner)
      continue
    }
    if (isImageName(entry.name)) {
      listImage(entry.name, entry)
      continue
    }
    if (entry.isFile() && downloadKindOf(entry.name) !== undefined) {
      listing.downloads.push({ path: name, slug, name: entry.name.normalize('NFC'), stamp: stampOf(name) })
      continue
    }
    const locale = entry.name.replace(/\.md$/, '')
    const isLock = entry.name === 'ids.lock'
    const isSources = entry.name === 'sources.yaml'
    const isText = entry.name.endsWith('.md') && isLocale(locale)
    if (entry.name === 'editions' && entry.isDirectory()) {
      listing.editions.push(listEditionsFolder(name, slug))
      continue
    }
    const message = checkFile(entry, name, isLock || isSources || isText)
    if (message !== undefined) errors.push(new ContentError(name, [{ line: 1, message }]))
    else if (isLock) listing.locks.push({ path: name, slug, stamp: stampOf(name) })
    else if (isSources) listing.sourcesFiles.push({ path: name, slug, stamp: stampOf(name) })
    else if (isLocale(locale)) listing.sources.push({ path: name, slug, locale, stamp: stampOf(name) })
  }
}

function explainImageEntry(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink())
    return 'this is a symbolic link, which could publish any file of the machine. Copy the file here.'
  if (!entry.isFile() || !isImageName(entry.name))
    return 'this is no picture. figures/ holds picture files alone.'
  return undefined
}

function isImageName(name: string): boolean {
  return imageExtensions.includes(path.extname(name).slice(1).toLowerCase())
}

function checkFile(entry: Dirent, name: string, isKnown: boolean): string | undefined {
  if (entry.isSymbolicLink())
    return 'this is a symbolic link, which could publish any file of the machine. Copy the file here.'
  if (!entry.isFile() || !isKnown)
    return 'an article folder holds one file a language, such as zh-Hans.md or en.md, sources.yaml, ids.lock, pictures, files for readers (PDF, CSV, TXT, JSON, ZIP) and editions/. Move this elsewhere.'
  return explainSize(lstatSync(name).size)
}

function stampOf(name: string): string {
  const { size, mtimeMs, ctimeMs } = lstatSync(name)
  return `${size} ${mtimeMs} ${ctimeMs}`
}

function checkFolder(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink())
    return 'this is a symbolic link, which could publish any file of the machine. Copy the folder here.'
  if (!entry.isDirectory())
    return 'content/ holds one folder an article, and topics.yaml. Move this file into one, or elsewhere.'
  return explainSlug(entry.name)
}

/** Entries in a fixed order; hidden files such as .DS_Store are no content. */
function readFolder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
