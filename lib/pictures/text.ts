import { eastAsianWidth } from 'get-east-asian-width'

/** Width of a text in ems, as wide as common fonts draw it: 1 for a Chinese character, 0.6 for a letter or digit. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  if (character === '–') return 0.6
  return eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2 ? 1 : 0.6
}
