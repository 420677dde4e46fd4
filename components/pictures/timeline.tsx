import type { Basis } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { formatTime } from '#lib/pictures/format.ts'
import type { Timeline as TimelineData } from '#lib/pictures/pictures.ts'
import { markShapes } from '#lib/pictures/shapes.ts'
import type { TimelineEvent } from '#lib/pictures/timeline/data.ts'
import { layoutTimeline, type TimelineRow } from '#lib/pictures/timeline/layout.ts'
import { caption, figure } from './figure.ts'

interface TimelineProps {
  id: string
  picture: TimelineData
  messages: Messages
}

/**
 * Events along an axis of time: what is recorded on one side of it, what is only told on the other where there is room,
 * and further in where there is not. The words are a list, so that they can be read, searched, copied and enlarged; the
 * axis is drawn in pieces beside them.
 */
export function Timeline({ id, picture: { title, events }, messages }: TimelineProps) {
  const { lanes, rows } = layoutTimeline(events)
  return (
    <figure id={id} className={figure}>
      <figcaption className={caption}>{title}</figcaption>
      <ol className={list}>
        {events.map((event, index) => (
          <li key={`${event.date} ${event.label}`} className="col-span-full grid grid-cols-subgrid">
            <span className="text-end text-muted tabular-nums @min-[32rem]:col-start-2">
              {formatTime(event.date, event.until, messages.picture)}
            </span>
            <Piece basis={event.basis} row={rows[index]} lanes={lanes} messages={messages} />
            <Words event={event} messages={messages} />
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** The words beside dates and axis, or on both sides of them; all of an event stands in one row. */
const list =
  'm-0 grid list-none grid-cols-[auto_auto_1fr] gap-x-3 p-0 text-sm/[1.5] @min-[32rem]:grid-cols-[1fr_auto_auto_1fr]'

function Words({
  event: { label, city, basis },
  messages: { grades, picture },
}: {
  event: TimelineEvent
  messages: Messages
}) {
  const place = city === undefined ? '' : city + picture.aside.separator
  const side =
    basis === 'record'
      ? '@min-[32rem]:col-start-1 @min-[32rem]:row-start-1 @min-[32rem]:text-end'
      : 'pl-6 @min-[32rem]:pl-0'
  return (
    <div className={`pb-4 ${side}`}>
      {label} <small className="block text-muted">{place + grades[basis].name}</small>
    </div>
  )
}

interface PieceProps {
  basis: Basis
  row: TimelineRow | undefined
  lanes: number
  messages: Messages
}

/** The mark of an event, and the axis from it to the next one. */
function Piece({ basis, row, lanes, messages: { grades } }: PieceProps) {
  if (row === undefined) return null
  const x = lanes * laneWidth + 8
  const { mark } = grades[basis]
  return (
    <svg className={piece} width={x + 6} height={row.height} aria-hidden="true">
      {row.axis !== 'none' && (
        <line x1={x} x2={x} y2="100%" strokeDasharray={row.axis === 'open' ? '3' : undefined} />
      )}
      {row.ticks.map((tick) => (
        <line key={tick} x1={x - 3} x2={x + 3} y1={`${tick}%`} y2={`${tick}%`} />
      ))}
      {row.bars.map(({ lane, to }) => (
        <line
          key={lane}
          className="stroke-accent stroke-4"
          x1={x - 6 - lane * laneWidth}
          x2={x - 6 - lane * laneWidth}
          y2={`${to}%`}
        />
      ))}
      <path className={mark === '●' ? dot : 'fill-paper stroke-accent'} d={markShapes[mark](x, 0)} />
    </svg>
  )
}

const laneWidth = 7
/** As high as its row, from the middle of the first line of words to that of the next row. */
const piece = 'relative top-[0.75em] min-h-full overflow-visible fill-none stroke-muted'
const dot = 'stroke-accent stroke-[9px] [stroke-linecap:round]'
