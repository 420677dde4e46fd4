import { placeholders } from '#lib/content/article/front-matter/placeholder.ts'
import { suggestIds } from '#lib/content/ids/suggest-ids.ts'
import type { Locale } from '#lib/locales.ts'
import { formatFields, readForeignFields } from './front-matter.ts'
import { foldHeadings } from './headings.ts'
import { holdCode } from './hold-code.ts'
import { rewriteHtml } from './html.ts'
import { rewriteNotes } from './notes.ts'
import { rewriteOtherMarkup } from './other-markup.ts'
import { collectPictures, type LocalPicture } from './pictures.ts'
import { createReport } from './report.ts'
import { placeShortAnswer } from './short-answer.ts'

/** The beginning of an article, and what became of the file it was made of. */
export interface ImportedArticle {
  text: string
  pictures: LocalPicture[]
  /** Kinds of changes that were made. */
  changed: string[]
  /** What the author has to do. */
  left: string[]
}

/**
 * Makes the draft of an article of a Markdown file of another system. What cannot be carried over is marked or reported,
 * never dropped unsaid. `folder` is the address of its pictures; `today` dates a file without a day.
 */
export function importArticle(
  source: string,
  { locale, today, folder }: { locale: Locale; today: string; folder: string },
): ImportedArticle {
  const report = createReport()
  const mark = placeholders[locale]
  const pictures: LocalPicture[] = []
  const clean = source.replace(/^\ufeff/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const { fields, body } = readForeignFields(clean, report)
  const { prose, restore } = holdCode(body)
  const markdown = rewriteOtherMarkup(rewriteHtml(prose, mark, report), mark, report)
  const plain = collectPictures(markdown, { mark, folder, pictures }, report)
  const title = fields.title ?? /^#\s+(.+?)\s*$/m.exec(plain)?.[1]
  const folded = foldHeadings(plain.split('\n'), title, report).join('\n')
  const heading = locale === 'en' ? 'Introduction' : '引言'
  const ordered = restore(placeShortAnswer(rewriteNotes(folded, report).trim(), { mark, heading }, report))
  const { text, suggested } = suggestIds(ordered)
  for (const { id, words } of suggested) report.change(`id {#${id}} suggested for "${words}"`)
  const head = formatFields({ ...fields, title }, { mark, today, locale })
  return {
    text: `${head}\n\n${text.trim()}\n`,
    pictures,
    changed: report.changed(),
    left: [
      `write the question${fields.description === undefined ? ' and the description' : ''} of the front matter`,
      ...report.left(),
    ],
  }
}
