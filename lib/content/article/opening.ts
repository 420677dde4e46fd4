import type { RootContent } from 'mdast'
import { toPlainText } from '#lib/markdown/plain-text.ts'

const longest = 120
const shortest = 24

/**
 * The first sentence of nodes that stand beside each other, for descriptions, with the next ones where it is very
 * short. Paragraphs alone count. At most 120 characters: what is longer ends with a whole word and an ellipsis. Empty
 * where all paragraphs together are shorter than 24 characters.
 */
export function openingOf(nodes: readonly RootContent[]): string {
  let opening = ''
  for (const sentence of sentencesOf(nodes)) {
    if ([...opening.trim()].length >= shortest) break
    opening += sentence
  }
  const characters = [...opening.trim()]
  if (characters.length < shortest) return ''
  return characters.length <= longest ? characters.join('') : `${cut(characters)}…`
}

/** Every sentence, with the space that divides it from the next one; line breaks within a paragraph are spaces. */
function sentencesOf(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph') return []
    const paragraph = toPlainText([node]).replace(/\s+/g, ' ').trim()
    const end = /[\p{Script=Han}。！？」』）》][”’…]*$/u.test(paragraph) ? '' : ' '
    return Array.from(segmenter.segment(paragraph + end), ({ segment }) => segment)
  })
}

/** As much as fits, without half a word of a script that has spaces, and without the punctuation that would follow it. */
function cut(characters: readonly string[]): string {
  const start = characters.slice(0, longest - 1).join('')
  const isInWord = spaced.test(start.slice(-1)) && spaced.test(characters[longest - 1] ?? '')
  const whole = isInWord ? start.replace(/[\p{Script=Latin}\p{N}\p{M}'’-]+$/u, '') : start
  return whole.replace(/[\s,;:，、；：（(“—–-]+$/u, '') || start
}

const spaced = /[\p{Script=Latin}\p{N}\p{M}]/u

/** Sentence boundaries of Unicode Standard Annex 29, which know 3.5 and the quotation mark after a full stop. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' })
