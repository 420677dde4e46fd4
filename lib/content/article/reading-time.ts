/** Characters a minute that adults read in Chinese prose (Wang et al. 2024), and words in Latin scripts. */
const charactersPerMinute = 439
const wordsPerMinute = 200

/** Reading time of a text in seconds, at 439 Chinese characters or 200 words of other scripts a minute. */
export function readingSeconds(text: string): number {
  return Math.round((countCharacters(text) / charactersPerMinute + countWords(text) / wordsPerMinute) * 60)
}

/** Whole minutes for readers, at least 1. */
export function toMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}

/** Length of a text as editors count it: each Chinese character, and each word or number of other scripts. */
export function countLength(text: string): number {
  return countCharacters(text) + countWords(text)
}

/** How many Chinese characters a text has, without punctuation. */
export function countCharacters(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

/** How many words and numbers of other scripts a text has. */
export function countWords(text: string): number {
  return text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}][’'.,-]?)+/gu)?.length ?? 0
}
