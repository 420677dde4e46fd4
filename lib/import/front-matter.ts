import { parse } from 'yaml'
import type { Locale } from '#lib/locales.ts'
import type { ImportReport } from './report.ts'

/** What other systems' front matter says that an article has a place for. */
export interface ImportedFields {
  title: string | undefined
  description: string | undefined
  published: string | undefined
  revised: string | undefined
  author: string[]
  translator: string[]
}

/** Front matter of Hexo, Hugo (YAML or TOML) and Jekyll, and the text below it. */
export function readForeignFields(
  text: string,
  report: ImportReport,
): { fields: ImportedFields; body: string } {
  const [whole = '', yaml, toml] =
    /^(?:---[ \t]*\n([\s\S]*?)^---[ \t]*$|\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*$)\n?/m.exec(text) ?? []
  const isAtStart = whole !== '' && text.startsWith(whole)
  const values = new Map(Object.entries(isAtStart ? readValues(yaml, toml, report) : {}))
  const take = (...names: string[]) => {
    const found = names.map((name) => values.get(name)).find((value) => value !== undefined && value !== null)
    for (const name of names) values.delete(name)
    return found
  }
  const fields: ImportedFields = {
    title: textOf(take('title')),
    description: textOf(take('description', 'excerpt', 'summary', 'subtitle')),
    published: dayOf(take('date', 'published', 'publishDate', 'created')),
    revised: dayOf(take('updated', 'lastmod', 'last_modified_at', 'modified')),
    author: listOf(take('author', 'authors')),
    translator: listOf(take('translator', 'translators')),
  }
  for (const name of ['tags', 'categories', 'category', 'keywords']) {
    const words = listOf(take(name))
    if (words.length > 0)
      report.leave(`${name} ${words.join(', ')}: name topics of content/topics.yaml in "topics" instead`)
  }
  take('draft')
  for (const [name, value] of values)
    report.leave(`the field "${name}: ${JSON.stringify(value)}" has no place here and was left out`)
  return { fields, body: isAtStart ? text.slice(whole.length) : text }
}

/** The front matter of an article to come; `mark` stands where something is still to be written. */
export function formatFields(
  { title, description, published, revised, author, translator }: ImportedFields,
  { mark, today, locale }: { mark: string; today: string; locale: Locale },
): string {
  const day = published ?? today
  const quote = (value: string) => JSON.stringify(value)
  const list = (name: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${name}: [${names.map(quote).join(', ')}]`]
  const [first, later] = locale === 'en' ? ['First published.', 'Revised.'] : ['首次发表。', '修订。']
  return [
    '---',
    'draft: true',
    `title: ${quote(cut(title ?? mark, 60))}`,
    `question: ${quote(mark)}`,
    `description: ${quote(cut(description ?? mark, 200))}`,
    ...list('author', author),
    ...list('translator', translator),
    `published: ${day}`,
    'revisions:',
    `  - date: ${day}`,
    `    note: ${first}`,
    ...(revised !== undefined && revised > day
      ? [`  - date: ${revised}`, `    note: ${quote(`${mark} ${later}`)}`]
      : []),
    '---',
  ].join('\n')
}

function readValues(yaml: string | undefined, toml: string | undefined, report: ImportReport): object {
  try {
    const read: unknown = yaml === undefined ? readToml(toml ?? '') : parse(yaml)
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    report.leave(
      `the front matter could not be read and was left out: ${(yaml ?? toml ?? '').replace(/\s+/g, ' ')}`,
    )
    return {}
  }
}

/** So much of TOML as front matter has: a line a field, texts, numbers, days and lists of texts. */
function readToml(text: string): Record<string, unknown> {
  return Object.fromEntries(
    [...text.matchAll(/^\s*([\w-]+)\s*=\s*(.+?)\s*$/gm)].map(([, name = '', value = '']) => [
      name,
      /^["'[]|^true$|^false$/.test(value) ? parse(value) : value,
    ]),
  )
}

function textOf(value: unknown): string | undefined {
  return value === undefined || typeof value === 'object'
    ? undefined
    : String(value).replace(/\s+/g, ' ').trim()
}

function dayOf(value: unknown): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(String(value))?.[0]
}

function listOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return items
    .flatMap((item) => {
      const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : item
      return textOf(name)?.split(/[,，、]\s*/) ?? []
    })
    .filter((name) => name !== '')
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
