import type { ReactElement } from 'react'
import { Anchors } from '#components/article/anchors.tsx'
import type { PictureBlock } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { CitiesMap } from './cities-map.tsx'
import { PictureStyle } from './picture-style.tsx'
import { Timeline } from './timeline.tsx'

interface PictureViewProps {
  block: PictureBlock
  messages: Messages
}

/** A picture, and every id it had before. */
export function PictureView({ block, messages }: PictureViewProps) {
  return (
    <>
      <PictureStyle />
      <Anchors ids={block.was} />
      <Drawing block={block} messages={messages} />
    </>
  )
}

/** A picture, drawn by the component of its type. */
function Drawing({ block: { id, picture }, messages }: PictureViewProps): ReactElement {
  switch (picture.type) {
    case 'timeline':
      return <Timeline id={id} picture={picture} messages={messages} />
    case 'cities':
      return <CitiesMap id={id} picture={picture} messages={messages.picture} />
  }
}
