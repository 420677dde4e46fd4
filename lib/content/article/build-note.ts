import { toString as toText } from 'mdast-util-to-string'
import { formatShortSource, formatSourceLine } from '#lib/content/article/sources/short-form.ts'
import type { Sources } from '#lib/content/article/sources/sources.ts'
import type { Locale } from '#lib/locales.ts'
import { toHtml } from '#lib/markdown/html.ts'
import type { TakenNote } from '#lib/markdown/notes.ts'
import { readMarkdown } from '#lib/markdown/source-pieces.ts'
import type { Note } from './types.ts'

interface NoteParts {
  sources: Sources
  locale: Locale
  /** Text that the tree was made of. */
  body: string
}

/** A remark is one paragraph: its inline content stands beside its number. A source is given in its short form. */
export function buildNote(note: TakenNote, { sources, locale, body }: NoteParts): Note {
  const { id, number, references } = note
  if ('definition' in note) {
    const { children } = note.definition
    const html = toHtml(children.flatMap((node) => (node.type === 'paragraph' ? node.children : [])))
    const text = children.map((node) => toText(node)).join('\n')
    return { id, number, html, text, references, markdown: readMarkdown([note.definition], body) }
  }
  const { sourceKey, locators } = note
  const source = sources[sourceKey]
  // One that is unknown has been reported, and what cites it is not published.
  const { html, text } = source ? formatShortSource(source, locators, locale) : { html: '', text: '' }
  const markdown = source ? [formatSourceLine(source, locators, locale)] : []
  return { id, number, html, text, references, sourceKey, markdown }
}
