import type { Piece } from '#lib/content/editions/compare-words.ts'
import type { Messages } from '#lib/messages/index.ts'

interface DifferencePiecesProps {
  pieces: readonly Piece[]
  messages: Messages
}

/** A text with what was taken out of it, struck through, and what came into it, underlined. */
export function DifferencePieces({ pieces, messages }: DifferencePiecesProps) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that is rendered once, whose pieces may repeat
    <PieceView key={index} piece={piece} moved={messages.editions.moved} />
  ))
}

function PieceView({ piece: { type, text, isMoved = false }, moved }: { piece: Piece; moved: string }) {
  if (type === 'same') return text
  return (
    <>
      {isMoved && <small className="text-muted">［{moved}］</small>}
      {type === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
    </>
  )
}
