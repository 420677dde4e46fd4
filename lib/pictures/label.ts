import { eastAsianWidth } from 'get-east-asian-width'
import { z } from 'zod'

/** A text that stands in a picture: one line, at most so many Chinese characters long; Latin letters count half. */
export function label(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .refine((text) => !/\p{Cc}/u.test(text), 'must be one line. Join the lines.')
    .refine(
      (text) => cells(text) <= most * 2,
      `must have at most ${most} Chinese characters, or ${most * 2} Latin letters. Shorten it.`,
    )
}

/** Width in terminal cells: two for a Chinese character, one for a letter (Unicode Standard Annex 11). */
function cells(text: string): number {
  let width = 0
  for (const character of text) {
    width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true })
  }
  return width
}
