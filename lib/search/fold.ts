/** The simplified form of each traditional character, where it has another. */
export type Simplified = Readonly<Record<string, string>>

/**
 * A text without what readers do not tell apart when they search: case, accents, width, traditional forms. A place in it is
 * the same place in the text as written: what would change its length stays as it is.
 */
export function fold(text: string, simplified: Simplified = {}): string {
  return text.replace(/./gu, (character) => {
    const letters = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    const folded = letters.length === character.length ? letters : character
    return simplified[folded] ?? folded
  })
}

/** A line with single spaces, and none at its ends or beside Chinese, where they are only looks. */
export function tidySpaces(line: string): string {
  return line
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim()
}
