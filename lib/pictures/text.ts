import { eastAsianWidth } from 'get-east-asian-width'

/** Width of a text in ems, as wide as common fonts draw it: 1 for a Chinese character, 0.6 for a letter or digit. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/**
 * A text in lines of at most a width in ems. Breaks between words and between Chinese characters, but leaves
 * punctuation with the character it belongs to; one word alone may be wider.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== '' && textWidth((line + piece).trim()) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trim()].filter((finished) => finished !== '')
}

/** Opening marks, then a word of letters and digits or one character, then closing marks and spaces. */
const pieces = /[\p{Ps}\p{Pi}]*(?:[\p{Script=Latin}\p{N}]+|.)[\p{Pe}\p{Pf}\p{Po}\p{Pd}]*\s*/gsu

function characterWidth(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2 ? 1 : 0.6
}
