import { authorsOf, type CitationSource, notesOn, wholeTitle } from './source.ts'

/** Formats an item of CSL-JSON 1.0.2, alone in its list, for Zotero, Pandoc and citeproc: a web page of the site. */
export function formatCslJson(source: CitationSource): string {
  const { siteName, permalink, published, revised, accessed, lang } = source
  const notes = notesOn(source)
  const item = {
    id: permalink,
    type: 'webpage',
    title: wholeTitle(source),
    author: authorsOf(source).map((literal) => ({ literal })),
    'container-title': siteName,
    publisher: siteName,
    issued: toDateParts(revised),
    'original-date': published === revised ? undefined : toDateParts(published),
    accessed: accessed === undefined ? undefined : toDateParts(accessed),
    URL: permalink,
    language: lang,
    note: notes.length === 0 ? undefined : notes.join('\n'),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

/** A day, a month or a year as CSL-JSON has it. */
export function toDateParts(date: string) {
  return { 'date-parts': [date.split('-').map(Number)] }
}
