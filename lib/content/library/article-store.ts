import { utimesSync } from 'node:fs'
import path from 'node:path'
import { readSealed, removeUnused, writeSealed } from '#lib/base/files/atomic-file.ts'
import { keepValue } from '#lib/base/files/kept-value.ts'
import { digestCode, sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { once } from '#lib/base/once.ts'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { ParsedArticle, SourceFile } from '#lib/content/article/parse.ts'
import type { Sources } from '#lib/content/article/sources/sources.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { PathRedirect } from '#lib/content/ids/redirects.ts'
import type { ImageToPublish } from '#lib/images/image.ts'

/** An article of the index: all but its text, and the key its text is kept by. */
export interface IndexEntry {
  key: string
  article: ArticleSummary
}

/** Everything that is published: the articles, and where old paths lead. */
export interface ContentIndex {
  entries: readonly IndexEntry[]
  redirects: readonly PathRedirect[]
  /** Picture files that articles show, each once. */
  images: readonly ImageToPublish[]
  /** The vocabulary of topics, in the owner's order. */
  topics: readonly Topic[]
}

/** Parsed articles by content: what has not changed is not parsed again. They are no part of the program to bundle. */
const folder = path.resolve(/* turbopackIgnore: true */ '.cache/articles')

/** Key of what a source file is parsed into: its text, address, sources, pictures and files to download, and the code that parses. */
export function keyOf({ slug, locale, bytes, sources, images, downloads }: SourceFile): string {
  const others = [sources ?? null, images ?? null, downloads ?? null]
  return sha256(`${JSON.stringify([parserDigest(), slug, locale, ...others])}\0`, bytes)
}

/** Path of the index for a state of the content folder. */
export function indexPath(state: string): string {
  return joinPath(folder, `index-${sha256(`${parserDigest()}\0${state}`)}`)
}

/** A parsed article by key; undefined when there is none or it is not what was written. */
export function readArticle(key: string): ParsedArticle | undefined {
  // The key and the seal stand for the code that wrote it, so it has that code's type.
  const text = readSealed(joinPath(folder, key))?.toString()
  return text === undefined ? undefined : JSON.parse(text)
}

/** Keeps a parsed article. */
export function writeArticle(key: string, parsed: ParsedArticle): void {
  writeSealed(joinPath(folder, key), JSON.stringify(parsed))
}

/** What `parse` makes of a file of sources, kept in the same way. What it throws is not. */
export function keepSources(bytes: Uint8Array, parse: () => Sources): Sources {
  return keepValue(joinPath(folder, sha256(`${parserDigest()}\0`, bytes)), parse)
}

/** An index by path; undefined when there is none or it is not what was written. */
export function readIndex(file: string): ContentIndex | undefined {
  const text = readSealed(file)?.toString()
  return text === undefined ? undefined : JSON.parse(text)
}

/** Keeps an index, and removes what none has named for a day. */
export function writeIndex(file: string, index: ContentIndex): void {
  writeSealed(file, JSON.stringify(index))
  const now = new Date()
  for (const { key } of index.entries) utimesSync(joinPath(folder, key), now, now)
  removeUnused(folder, 1)
}

/** Everything that decides what a text is parsed into: the parser's source and the versions of its packages. */
const parserDigest = once(() =>
  digestCode(
    [
      'lib/base',
      'lib/content',
      'lib/downloads',
      'lib/images',
      'lib/markdown',
      'lib/pictures',
      'lib/locales.ts',
      'lib/urls.ts',
      'package-lock.json',
    ],
    '',
  ),
)
