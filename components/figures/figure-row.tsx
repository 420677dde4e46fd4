import { Anchors } from '#components/article/anchors.tsx'
import type { Figure } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { FigurePicture } from './figure-picture.tsx'

interface FigureRowProps {
  figures: readonly Figure[]
  /** Path of the page on a figure. */
  pathOf: (id: string) => string
  /** Stands before their ids, where two languages share a page. */
  idPrefix: string
  messages: Messages
}

/** A picture with what stands below it, or two or three of them side by side where there is room. */
export function FigureRow({ figures, pathOf, idPrefix, messages }: FigureRowProps) {
  const items = figures.map((figure) => (
    <figure
      key={figure.id}
      id={idPrefix + figure.id}
      className={`content min-w-0 break-inside-avoid ${figures.length === 1 ? 'mt-4 mb-8' : 'my-4'}${figure.recording ? ' bg-raised p-2' : ''}`}
    >
      <Anchors ids={figure.was} />
      <a href={pathOf(figure.id)}>
        <FigurePicture figure={figure} sizes={sizesOf(figures.length)} isLazy />
      </a>
      <FigureCaption figure={figure} messages={messages} />
    </figure>
  ))
  if (items.length === 1) return items
  return <div className={rows[items.length === 2 ? 2 : 3]}>{items}</div>
}

const rows = {
  2: 'grid mb-4 items-start gap-x-4 md:grid-cols-2',
  3: 'grid mb-4 items-start gap-x-4 md:grid-cols-3',
}

/** The measure, divided where pictures stand in a row, or the screen less its margins. */
function sizesOf(count: number): string {
  return `(width>48em)${Math.ceil(37 / count)}em,calc(100vw - 2.5rem)`
}

/** Caption, and in a quieter voice who made the picture and by what right it is shown. */
export function FigureCaption({ figure, messages }: { figure: Figure; messages: Messages }) {
  return (
    <figcaption className="mt-2 text-sm">
      {figure.caption}{' '}
      <small className="text-muted">
        <RecordingLink figure={figure} messages={messages} />
        {messages.figures.credit(figure.credit, figure.licence)}
      </small>
    </figcaption>
  )
}

/** The way to the recording that a picture stands for, with its kind and length; nothing for any other picture. */
export function RecordingLink({ figure: { recording }, messages }: { figure: Figure; messages: Messages }) {
  if (recording === undefined) return null
  const { kind, length, url } = recording
  return (
    <>
      <a href={url}>{messages.figures.recording(kind, length, new URL(url).host)}</a>
      {' · '}
    </>
  )
}
