const longest = 120
const shortest = 24

/**
 * The first sentence of a text, with the next where it is very short; the fallback for an empty text. At most 120
 * characters: what is longer ends with a whole word and an ellipsis.
 */
export function firstSentence(text: string, fallback: string): string {
  const [paragraph = ''] = text.trim().split('\n')
  let description = ''
  for (const { segment } of segmenter.segment(paragraph)) {
    if (description.length >= shortest) break
    description += segment
  }
  const characters = [...description.trim()]
  if (characters.length === 0) return fallback
  return characters.length <= longest ? characters.join('') : `${cut(characters)}…`
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
