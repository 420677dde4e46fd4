import { Fragment } from 'react'
import type { PartDifference, Stretch } from '#lib/content/editions/compare-parts.ts'
import type { Piece } from '#lib/content/editions/compare-words.ts'
import type { Messages } from '#lib/messages/index.ts'
import { DifferencePieces } from './difference-pieces.tsx'

interface TextDifferencesProps {
  /** Those that changed. */
  parts: readonly PartDifference[]
  messages: Messages
}

/** The titles and paragraphs that changed, section by section; notes have no title. */
export function TextDifferences({ parts, messages }: TextDifferencesProps) {
  const { editions: words } = messages
  return parts.map(({ id, title, isMoved, stretches, subheadings }) => (
    <Fragment key={id ?? ''}>
      {(id === null || title.length > 0) && (
        <h4 className="mt-6 mb-1 bold">
          {isMoved && <small className="text-muted">［{words.moved}］</small>}
          {id === null ? messages.shortAnswer : <DifferencePieces pieces={title} messages={messages} />}
        </h4>
      )}
      <ChangedParagraphs stretches={subheadings} label={words.subheading} messages={messages} />
      <ChangedParagraphs stretches={stretches} messages={messages} />
    </Fragment>
  ))
}

interface ChangedParagraphsProps {
  stretches: readonly Stretch[]
  /** What each of them is, where it is no paragraph of the text. */
  label?: string
  messages: Messages
}

/** The paragraphs of a part that changed. */
export function ChangedParagraphs({ stretches, label, messages }: ChangedParagraphsProps) {
  return stretches
    .filter(({ isChanged }) => isChanged)
    .flatMap(({ pieces }) => splitParagraphs(pieces))
    .map((pieces) => (
      <p key={pieces.map(({ type, text }) => type + text).join('')} className="wrap-anywhere">
        {label !== undefined && <small className="text-muted">{label}</small>}
        <DifferencePieces pieces={pieces} messages={messages} />
      </p>
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
