import type { PictureBlock } from '#lib/content/types.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import { CitiesMap } from './cities-map.tsx'
import { Timeline } from './timeline.tsx'

interface PictureViewProps {
  block: PictureBlock
  messages: PictureMessages
}

/** A picture, drawn by the component of its type. */
export function PictureView({ block: { id, picture }, messages }: PictureViewProps) {
  switch (picture.type) {
    case 'timeline':
      return <Timeline id={id} picture={picture} messages={messages} />
    case 'cities':
      return <CitiesMap id={id} picture={picture} messages={messages} />
  }
}
