import { Fragment } from 'react'
import type { PartDifference, Piece } from '#lib/content/editions/compare-text.ts'
import type { Messages } from '#lib/messages/index.ts'

interface TextDifferencesProps {
  /** Those that changed. */
  parts: readonly PartDifference[]
  messages: Messages
}

/** The paragraphs that changed, section by section: what went is struck through, what came is underlined. */
export function TextDifferences({ parts, messages }: TextDifferencesProps) {
  return parts.map(({ id, title, stretches }) => (
    <Fragment key={id ?? ''}>
      <h4 className="mt-6 mb-1 font-bold">{id === null ? messages.lead : title}</h4>
      {stretches
        .filter(({ isChanged }) => isChanged)
        .map(({ pieces }) => (
          <p key={pieces.map(({ text }) => text).join('')} className="whitespace-pre-line wrap-anywhere">
            {pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text that is rendered once, whose pieces may repeat
              <PieceView key={index} piece={piece} moved={messages.editions.moved} />
            ))}
          </p>
        ))}
    </Fragment>
  ))
}

function PieceView({ piece: { type, text, isMoved = false }, moved }: { piece: Piece; moved: string }) {
  const label = isMoved && <small className="text-muted">［{moved}］</small>
  if (type === 'same') return text
  return (
    <>
      {label}
      {type === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
    </>
  )
}
