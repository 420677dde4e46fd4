/**
 * The grams of a folded text: from each letter or digit on, two characters where one is Chinese, else up to four, fewer
 * at the end of a run of letters and digits. Lists of grams are kept in order, so a shorter piece is found as the
 * beginning of several.
 */
export function listGrams(folded: string): string[] {
  return Array.from(folded.matchAll(gramAhead), ([, gram = '']) => gram)
}

const gramAhead =
  /(?=(\p{Script=Han}[\p{L}\p{N}]?|[\p{L}\p{N}]{1,4}?(?<=\p{Script=Han})|[\p{L}\p{N}]{1,4}))/gu

/**
 * What is looked up of a word, folded: its first and its last gram, which tell most, or of a word too short for one the
 * beginning of several. None where it has no letter or digit. The texts themselves decide the rest.
 */
export function chooseGrams(word: string): string[] {
  const grams = listGrams(word)
  const whole = grams.filter((gram) => /.\p{Script=Han}|\p{Script=Han}.|.{4}/u.test(gram))
  return [...whole, ...grams].slice(0, 1).concat(whole.slice(-1))
}
