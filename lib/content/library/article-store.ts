import { createHash, randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { digestCode } from '#lib/base/code-digest.ts'
import { joinPath } from '#lib/base/join-path.ts'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { ParsedArticle, SourceFile } from '#lib/content/article/parse.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { PathRedirect } from '#lib/content/ids/redirects.ts'

/** An article of the index: all but its text, and the key its text is kept by. */
export interface IndexEntry {
  key: string
  article: ArticleSummary
}

/** Everything that is published: the articles, and where old paths lead. */
export interface ContentIndex {
  entries: readonly IndexEntry[]
  redirects: readonly PathRedirect[]
  /** The vocabulary of topics, in the owner's order. */
  topics: readonly Topic[]
}

/** Parsed articles by content: what has not changed is not parsed again. They are no part of the program to bundle. */
const folder = path.resolve(/* turbopackIgnore: true */ '.cache/articles')

/** Key of what a source file is parsed into: its text, address and sources, and the code that parses. */
export function keyOf({ slug, locale, bytes, sources }: SourceFile): string {
  const others = JSON.stringify([parserDigest(), slug, locale, sources ?? null])
  return createHash('sha256').update(`${others}\0`).update(bytes).digest('hex')
}

/** Path of the index for a state of the content folder. */
export function indexPath(state: string): string {
  return joinPath(folder, `index-${sha256(`${parserDigest()}\0${state}`)}`)
}

/** A parsed article by key; undefined when there is none or it is not what was written. */
export function readArticle(key: string): ParsedArticle | undefined {
  // The key and the seal stand for the code that wrote it, so it has that code's type.
  const parsed: ParsedArticle | undefined = readSealed(joinPath(folder, key))
  return parsed
}

/** Keeps a parsed article. */
export function writeArticle(key: string, parsed: ParsedArticle): void {
  writeSealed(joinPath(folder, key), parsed)
}

/** An index by path; undefined when there is none or it is not what was written. */
export function readIndex(file: string): ContentIndex | undefined {
  const index: ContentIndex | undefined = readSealed(file)
  return index
}

/** Keeps an index, and removes what none has named for a day. */
export function writeIndex(file: string, index: ContentIndex): void {
  writeSealed(file, index)
  const now = new Date()
  for (const { key } of index.entries) utimesSync(joinPath(folder, key), now, now)
  for (const name of readdirSync(folder)) {
    const each = joinPath(folder, name)
    if ((statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < now.getTime() - oneDay)
      rmSync(each, { force: true })
  }
}

const oneDay = 24 * 60 * 60 * 1000

/** The first line is the digest of the rest. */
function readSealed(file: string) {
  try {
    const text = readFileSync(/* turbopackIgnore: true */ file, 'utf8')
    const body = text.slice(65)
    return text.slice(0, 64) === sha256(body) ? JSON.parse(body) : undefined
  } catch {
    return undefined
  }
}

/** Readers find the old file or the new one, never a part. */
function writeSealed(file: string, value: unknown): void {
  const body = JSON.stringify(value)
  const temporary = `${file}.${randomUUID()}.tmp`
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(temporary, `${sha256(body)}\n${body}`)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

let digest: string | undefined

/** Everything that decides what a text is parsed into: the parser's source and the versions of its packages. */
function parserDigest(): string {
  digest ??= digestCode(
    [
      'lib/base',
      'lib/content',
      'lib/markdown',
      'lib/pictures',
      'lib/locales.ts',
      'lib/urls.ts',
      'package-lock.json',
    ],
    '',
  )
  return digest
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
