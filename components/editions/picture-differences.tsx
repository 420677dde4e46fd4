import { Fragment } from 'react'
import type { PictureDifference } from '#lib/content/editions/compare-pictures.ts'
import type { Messages } from '#lib/messages/index.ts'
import { DifferencePieces } from './difference-pieces.tsx'
import { ChangedParagraphs } from './text-differences.tsx'

interface PictureDifferencesProps {
  /** Those that changed. */
  pictures: readonly PictureDifference[]
  messages: Messages
}

/** The captions of pictures that changed, and below each what is other in it, as words and data. */
export function PictureDifferences({ pictures, messages }: PictureDifferencesProps) {
  return pictures.map(({ id, title, isReplaced, stretches }) => (
    <Fragment key={id}>
      <h4 className="mt-6 mb-1 bold">
        <DifferencePieces pieces={title} messages={messages} />
        {isReplaced && <small className="text-muted">［{messages.editions.replaced}］</small>}
      </h4>
      <ChangedParagraphs stretches={stretches} messages={messages} />
    </Fragment>
  ))
}
