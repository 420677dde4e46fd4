import type { SourceFile } from '#lib/content/article/parse.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { LockFile } from '#lib/content/ids/ids-lock.ts'
import type { Locale } from '#lib/locales.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { parseLibrary } from './parse-library.ts'

const fields = ['---', 'title: 题目', 'question: 问题是什么？', 'description: 一段说明。']

const frontMatter = [
  ...fields,
  'published: 2024-01-31',
  'revisions:',
  '  - date: 2024-01-31',
  '    note: 首次发表。',
  '---',
]

/** How many lines of the file stand before its text. */
export const linesBefore = frontMatter.length

/** A whole source file with the given text. */
export function sourceOf(body: string): string {
  return [...frontMatter, body].join('\n')
}

/** A source file as the library takes it. */
export function fileOf(source: string | Uint8Array, slug = 'sample', locale: Locale = 'zh-Hans') {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return { path: `${slug}/${locale}.md`, slug, locale, bytes }
}

/** The article of a text that follows valid front matter. */
export function articleOf(body: string): Article {
  const [parsed] = parseLibrary([fileOf(sourceOf(body))])
  if (parsed === undefined) throw new Error('the library holds no article')
  return parsed.article
}

/** What is wrong with a text that follows valid front matter, as `line of the text: message`. */
export function problemsOf(body: string): string[] {
  return libraryProblemsOf([fileOf(sourceOf(body))]).map((message) =>
    message.replace(
      /^[^:]*:(\d+)/,
      (_, line: string) => `${Number(line) === 1 ? 1 : Number(line) - linesBefore}`,
    ),
  )
}

/** The messages of files that cannot be published together; none when they can. */
export function libraryProblemsOf(files: Parameters<typeof parseLibrary>[0]): string[] {
  try {
    parseLibrary(files)
    return []
  } catch (error) {
    if (error instanceof ContentErrors) return error.message.split('\n')
    throw error
  }
}

/** What an article whose ids are the point is about. */
export interface Sketch {
  slug?: string
  locale?: Locale
  /** Days of its revisions, oldest first. */
  days?: string[]
}

/** The file of an article with this text below its front matter and a short answer; the text begins on line 20. */
export function sketchFile(body: string, { slug = 'a', locale = 'zh-Hans', days }: Sketch = {}): SourceFile {
  const [published = '2026-11-22', ...others] = days ?? []
  const head = [
    ...fields,
    `published: ${published}`,
    'revisions:',
    ...[published, ...others].map((day) => `  - { date: ${day}, note: 改动。 }`),
  ]
  while (head.length < 16) head.push('')
  const text = [...head, '---', '短答案。', '', body, ''].join('\n')
  return { path: `content/${slug}/${locale}.md`, slug, locale, bytes: Buffer.from(text) }
}

/** The lock of an article, with these entries below a line of comment; the entries begin on line 2. */
export function sketchLock(entries: readonly string[], slug = 'a'): LockFile {
  const text = ['# lock', ...entries, ''].join('\n')
  return { path: `content/${slug}/ids.lock`, slug, bytes: Buffer.from(text) }
}
