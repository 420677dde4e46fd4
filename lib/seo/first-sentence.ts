const longest = 120
const shortest = 24

/** The first sentence of a text, with the next where it is very short, cut at 120 characters; the fallback for an empty text. */
export function firstSentence(text: string, fallback: string): string {
  const [paragraph = ''] = text.trim().split('\n')
  let description = ''
  for (const { segment } of segmenter.segment(paragraph)) {
    if (description.length >= shortest) break
    description += segment
  }
  const characters = [...description.trim()]
  if (characters.length === 0) return fallback
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}

/** Sentence boundaries of Unicode Standard Annex 29, which know 3.5 and the quotation mark after a full stop. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' })
