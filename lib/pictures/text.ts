import { eastAsianWidth } from 'get-east-asian-width'

/** Width of a text in ems, as wide as common fonts draw it: 1 for a Chinese character, 0.6 for a letter or digit. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/**
 * A text in lines of at most a width in ems. Breaks between words and between Chinese characters, and leaves
 * punctuation with the character it belongs to; only what is wider than a line is broken anywhere.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of splitPieces(text, width)) {
    if (line !== '' && textWidth((line + piece).trim()) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trim()].filter((finished) => finished !== '')
}

/** Blank before the ink of a text, in ems: an opening bracket of Chinese fills only the right half of its square. */
export function leadingBlank(text: string): number {
  return /^[《〈「『【〔（]/u.test(text) ? 0.45 : 0
}

function splitPieces(text: string, width: number): string[] {
  return [...text.matchAll(pieces)].flatMap(([piece]) =>
    textWidth(piece.trim()) > width ? [...piece] : [piece],
  )
}

/** Opening marks, then a word of letters and digits or one character, then closing marks and spaces. */
const pieces = /[\p{Ps}\p{Pi}]*(?:[\p{Script=Latin}\p{N}]+|.)[\p{Pe}\p{Pf}\p{Po}\p{Pd}]*\s*/gsu

function characterWidth(character: string): number {
  if (character === '–') return 0.6
  return eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2 ? 1 : 0.6
}
