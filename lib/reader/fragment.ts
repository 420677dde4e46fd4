/**
 * The fragment with a text directive (https://wicg.github.io/scroll-to-text-fragment/) that a browser resolves
 * to the quotation that begins at `from` in `text`, widened to whole words; empty when none is unambiguous.
 * `text` ends with a line break; no term crosses its lines, which are blocks, table cells, and what stands
 * between footnote references. A short quotation is quoted whole, others by start and end; words around it are
 * added until it is the first match. `words` are the indices where the words of `text` begin.
 */
export function textFragment(text: string, from: number, quote: string, words: readonly number[]): string {
  // At most so many characters back or ahead on the same line, then on to the edge of the word there.
  const back = (at: number, length: number) => {
    const limit = Math.max(at - length, text.lastIndexOf('\n', at - 1) + 1)
    return words.findLast((word) => word <= limit) ?? limit
  }
  const ahead = (at: number, length: number) => {
    const limit = Math.min(at + length, text.indexOf('\n', at))
    return words.find((word) => word >= limit) ?? limit
  }
  const to = ahead(from + quote.search(/\s*$/), 0)
  from = back(from + quote.search(/\S/), 0)
  const first = Math.min(to, ahead(from, 20))
  const last = Math.max(first, back(to, 20))
  // When they search, browsers ignore case, and white space and line breaks between two terms.
  const fold = (start: number, end: number) => text.slice(start, end).toLowerCase().replace(/\s/g, '')
  // Whether nothing from `after` on matches before the text from `start` to `end` does.
  const isFirst = (after: number, start: number, end: number) =>
    !fold(after, end - 1).includes(fold(start, end))
  for (let context = 0; context < 65; context += 8) {
    const before = back(from, context)
    const after = ahead(to, context)
    if (last < to ? isFirst(0, before, first) && isFirst(first, last, after) : isFirst(0, before, after)) {
      const term = (start: number, end: number) =>
        encodeURIComponent(text.slice(start, end).trim()).replace(/-/g, '%2D')
      const prefix = term(before, from)
      const suffix = term(to, after)
      return `#:~:text=${[prefix && `${prefix}-`, term(from, first), term(last, to), suffix && `-${suffix}`].filter(Boolean)}`
    }
  }
  return ''
}
