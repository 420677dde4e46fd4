import { diffWordsWithSpace } from 'diff'

/** A piece of text that both versions have, or one of them. */
export interface Piece {
  type: 'same' | 'added' | 'removed'
  text: string
  /** A paragraph that the other version has elsewhere, word for word. */
  isMoved?: boolean
}

/** How one text became another, word by word; `language` says where words end. */
export function compareWords(before: string, after: string, language: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ type: 'same', text: before }]
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ added, removed, value }) => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
