import { findAll, root } from '#lib/reader/dom.ts'

/** A selection, and the text of the page as a browser searches it for a quotation. */
export interface Quotation {
  /** Ends with a line break; no term of a link may cross its lines, which are blocks and table cells. */
  text: string
  /** Where the quotation begins in it. */
  from: number
  quote: string
  /** Where numbers of notes begin in the text: they stand there without a space, as part of the word before. */
  noteMarks: number[]
}

/** Stands before the number of each note while the text is read; it is for private use, so no text holds it. */
const sign = '\u{e000}'

/** Reads what is selected, and takes the selection away. The browser says what the text is, as it is what will search in it. */
export function readQuotation(selection: Selection): Quotation {
  const { startContainer, startOffset } = selection.getRangeAt(0)
  const notes = findAll('sup')
  root.dataset.quoting = ''
  const quote = unsigned(`${selection}`.trim())
  for (const note of notes) note.prepend(sign)
  selection.selectAllChildren(document.body)
  const signed = `${selection}\n`.replaceAll('\t', '\n')
  selection.extend(startContainer, startOffset)
  const before = unsigned(`${selection}`)
  for (const note of notes) note.firstChild?.remove()
  selection.empty()
  delete root.dataset.quoting

  const text = unsigned(signed)
  const noteMarks = [...signed.matchAll(new RegExp(sign, 'g'))].map(({ index }, count) => index - count)
  return { text, from: text.indexOf(quote, before.length), quote, noteMarks }
}

function unsigned(text: string): string {
  return text.replaceAll(sign, '').replaceAll('\t', '\n')
}
