/** A character that may not stand in a text, however it was written. */
export interface HiddenCharacter {
  /** Offset of its first code unit. */
  offset: number
  /** What is wrong with it and how to mend that. */
  message: string
}

/**
 * What nobody sees who reads the source, but which changes what readers get: control characters, zero-width ones, those
 * that turn the direction of the text around them, those that stand for no character, and the one that stands for text
 * that was lost. The joiners of emoji and of Persian are none of them.
 */
const hidden =
  /[[\p{Cc}--[\t\n\r]]\p{Noncharacter_Code_Point}\p{Cs}\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffd\u{e0000}-\u{e007f}]/gv

/** Every hidden character of a text. */
export function findHidden(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(hidden), ({ 0: character, index }) => ({
    offset: index,
    message: explain(character),
  }))
}

/** The text without its hidden characters: lines stay where they are. */
export function removeHidden(text: string): string {
  return text.replace(hidden, '')
}

function explain(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return character === '\ufffd'
    ? 'the character U+FFFD stands here, in the place of one that was lost. Write that one.'
    : `the character U+${code} stands here, which cannot be seen. Delete it; an editor that shows hidden characters finds it.`
}
