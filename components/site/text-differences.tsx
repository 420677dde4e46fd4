import { Fragment } from 'react'
import type { PartDifference } from '#lib/content/editions/compare-text.ts'
import type { Piece } from '#lib/content/editions/compare-words.ts'
import type { Messages } from '#lib/messages/index.ts'
import { DifferencePieces } from './difference-pieces.tsx'

interface TextDifferencesProps {
  /** Those that changed. */
  parts: readonly PartDifference[]
  messages: Messages
}

/** The titles and paragraphs that changed, section by section. */
export function TextDifferences({ parts, messages }: TextDifferencesProps) {
  return parts.map(({ id, title, stretches }) => (
    <Fragment key={id ?? ''}>
      <h4 className="mt-6 mb-1 bold">
        {id === null ? messages.shortAnswer : <DifferencePieces pieces={title} messages={messages} />}
      </h4>
      {stretches
        .filter(({ isChanged }) => isChanged)
        .flatMap(({ pieces }) => splitParagraphs(pieces))
        .map((pieces) => (
          <p key={pieces.map(({ text }) => text).join('')} className="wrap-anywhere">
            <DifferencePieces pieces={pieces} messages={messages} />
          </p>
        ))}
    </Fragment>
  ))
}

/** Pieces of each paragraph; one of either version ends at each line break. */
function splitParagraphs(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = []
  let open: Piece[] = []
  for (const piece of pieces) {
    for (const line of piece.text.split(/(?<=\n)/)) {
      open.push({ ...piece, text: line })
      if (!line.endsWith('\n')) continue
      paragraphs.push(open)
      open = []
    }
  }
  return open.length > 0 ? [...paragraphs, open] : paragraphs
}
