import { isHeldBlock } from './hold-code.ts'
import type { ImportReport } from './report.ts'

/** Most characters of a short answer. */
const most = 600

/**
 * The text with a short answer before its first heading: the first paragraphs, as many as it may have. What follows them
 * goes below a heading of its own; where the text begins with a heading, its first paragraph is repeated above.
 */
export function placeShortAnswer(
  text: string,
  { mark, heading }: { mark: string; heading: string },
  report: ImportReport,
): string {
  const first = text.search(/^## /m)
  const opening = (first === -1 ? text : text.slice(0, first)).trim()
  const rest = first === -1 ? '' : text.slice(first)
  const paragraphs = opening.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  let count = 0
  let length = 0
  for (const paragraph of paragraphs) {
    length += paragraph.length
    if (length > most || !isPlain(paragraph)) break
    count++
  }
  const answer = paragraphs.slice(0, count)
  const after = paragraphs.slice(count)
  if (answer.length === 0) {
    const candidate = rest.split(/\n{2,}/).find(isPlain)
    report.leave('the text has no short answer: write two or three sentences before the first heading')
    answer.push(
      candidate === undefined || candidate.length > most
        ? mark
        : `${mark} ${candidate.replace(/\[\^[^\]]+\]/g, '')}`,
    )
  } else report.change(`short answer made of the first ${count === 1 ? 'paragraph' : `${count} paragraphs`}`)
  if (after.length > 0 || rest === '') {
    report.change('heading put below the short answer')
    after.unshift(`## ${heading}`)
  }
  return [...answer, ...after, rest].filter((part) => part !== '').join('\n\n')
}

/** A paragraph of words alone. */
function isPlain(paragraph: string): boolean {
  return (
    !/^\s*(?:[#>|`~$!]|[-*+] |\d+\. |\[\^|---|\*\*\*)/.test(paragraph) &&
    !paragraph.includes('![') &&
    !isHeldBlock(paragraph.trim())
  )
}
