import type { ReactElement } from 'react'
import { Anchors } from '#components/article/anchors.tsx'
import type { PictureBlock } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { CitiesMap } from './cities-map.tsx'
import { PictureStyle } from './picture-style.tsx'
import { Timeline } from './timeline.tsx'

interface PictureViewProps {
  block: PictureBlock
  /** Path of the page on it; absent there. */
  path?: string
  messages: Messages
}

/** A picture, and every id it had before. */
export function PictureView({ block, path, messages }: PictureViewProps) {
  return (
    <>
      <PictureStyle />
      <Anchors ids={block.was} />
      <Drawing block={block} path={path} messages={messages} />
    </>
  )
}

interface DrawingProps extends Omit<PictureViewProps, 'path'> {
  path: string | undefined
}

/** A picture, drawn by the component of its type. */
function Drawing({ block: { id, picture }, path, messages }: DrawingProps): ReactElement {
  switch (picture.type) {
    case 'timeline':
      return <Timeline id={id} picture={picture} path={path} messages={messages} />
    case 'cities':
      return <CitiesMap id={id} picture={picture} path={path} messages={messages.picture} />
  }
}
