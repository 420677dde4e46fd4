/** A quotation in the text of its page. */
export interface QuotationInText {
  /** Ends with a line break; no term crosses its lines. */
  text: string
  /** Where the quotation begins in the text. */
  from: number
  quote: string
  /** Where the words of the text begin. */
  words: readonly number[]
  /** Where numbers of notes begin, which are part of the word before. */
  noteMarks?: readonly number[]
}

/**
 * The fragment with a text directive (https://wicg.github.io/scroll-to-text-fragment/) that a browser resolves to the
 * quotation, widened to whole words; empty when none is unambiguous. A short quotation is quoted whole, others by start
 * and end; words around it are added until it is the first match.
 */
export function textFragment({ text, from, quote, words, noteMarks = [] }: QuotationInText): string {
  // At most so many characters back or ahead on the same line, then on to the edge of the word there.
  const back = (at: number, length: number) => {
    const limit = Math.max(at - length, text.lastIndexOf('\n', at - 1) + 1)
    return words.findLast((word) => word <= limit) ?? limit
  }
  const ahead = (at: number, length: number) => {
    const limit = Math.min(at + length, text.indexOf('\n', at))
    return words.find((word) => word >= limit) ?? limit
  }
  // Whether nothing from `after` on matches before the text from `start` to `end` does.
  const isFirst = (after: number, start: number, end: number) =>
    !fold(text.slice(after, end))
      .slice(0, -1)
      .includes(fold(text.slice(start, end)))

  const quoteEnd = from + quote.trimEnd().length
  // The end of a term must end a word, unless more words are said to follow: then the number of the note does.
  const endsAtNote = noteMarks.includes(quoteEnd)
  const end = endsAtNote ? quoteEnd : ahead(quoteEnd, 0)
  const start = back(from + quote.search(/\S/), 0)
  const startEnd = Math.min(end, ahead(start, 20))
  const endStart = Math.max(startEnd, back(end, 20))
  for (let context = 0; context < 65; context += 8) {
    const before = back(start, context)
    const after = ahead(end, endsAtNote ? Math.max(1, context) : context)
    const isUnambiguous =
      endStart < end
        ? isFirst(0, before, startEnd) && isFirst(startEnd, endStart, after)
        : isFirst(0, before, after)
    if (isUnambiguous) {
      const term = (termStart: number, termEnd: number) => encodeTerm(text.slice(termStart, termEnd))
      const prefix = term(before, start)
      const suffix = term(end, after)
      const terms = [
        prefix && `${prefix}-`,
        term(start, startEnd),
        term(endStart, end),
        suffix && `-${suffix}`,
      ]
      return `#:~:text=${terms.filter(Boolean)}`
    }
  }
  return ''
}

/** What browsers compare when they search: letters without case, accents and width, no white space, one quotation mark. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{M}]/gu, '')
    .replace(/[‘’“”]/g, '"')
}

function encodeTerm(text: string): string {
  return encodeURIComponent(text.trim()).replace(/-/g, '%2D')
}
