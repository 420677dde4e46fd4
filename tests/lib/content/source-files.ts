import type { SourceFile } from '#lib/content/article/parse.ts'
import type { LockFile } from '#lib/content/ids/ids-lock.ts'
import type { Locale } from '#lib/locales.ts'

/** What an article of a test is about; the rest of its front matter does not matter. */
export interface Sketch {
  slug?: string
  locale?: Locale
  /** Days of its revisions, oldest first. */
  days?: string[]
}

/** The file of an article with this text below its front matter and a short answer; the text begins on line 20. */
export function sketchFile(body: string, { slug = 'a', locale = 'zh-Hans', days }: Sketch = {}): SourceFile {
  const [published = '2026-11-22', ...others] = days ?? []
  const fields = [
    '---',
    'title: 题目',
    'question: 问题？',
    'description: 说明文章讲什么。',
    `published: ${published}`,
    'revisions:',
    ...[published, ...others].map((day) => `  - { date: ${day}, note: 改动。 }`),
  ]
  while (fields.length < 16) fields.push('')
  const text = [...fields, '---', '短答案。', '', body, ''].join('\n')
  return { path: `content/${slug}/${locale}.md`, slug, locale, bytes: Buffer.from(text) }
}

/** The lock of an article, with these entries below a line of comment; the entries begin on line 2. */
export function sketchLock(entries: readonly string[], slug = 'a'): LockFile {
  const text = ['# lock', ...entries, ''].join('\n')
  return { path: `content/${slug}/ids.lock`, slug, bytes: Buffer.from(text) }
}
