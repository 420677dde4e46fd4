import type { Basis } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { formatTime } from '#lib/pictures/format.ts'
import type { Timeline as TimelineData } from '#lib/pictures/pictures.ts'
import { markShapes } from '#lib/pictures/shapes.ts'
import type { TimelineEvent } from '#lib/pictures/timeline/data.ts'
import { layoutTimeline, type TimelineRow } from '#lib/pictures/timeline/layout.ts'

interface TimelineProps {
  id: string
  /** Path of the page on it, which its title leads to; absent there. */
  path?: string | undefined
  picture: TimelineData
  messages: Messages
}

/**
 * Events along an axis of time: what is recorded on one side of it, what is only told on the other where there is room,
 * and further in where there is not. The words are a list, so that they can be read, searched, copied and enlarged; the
 * axis is drawn in pieces beside them.
 */
export function Timeline({ id, path, picture: { title, events }, messages }: TimelineProps) {
  const { lanes, rows } = layoutTimeline(events)
  return (
    <figure id={id} className="content pic">
      <figcaption>{path === undefined ? title : <a href={path}>{title}</a>}</figcaption>
      <ol className="timeline">
        {events.map((event, index) => (
          <li key={`${event.date} ${event.label}`}>
            <span>{formatTime(event.date, event.until, messages.picture)}</span>
            <Piece basis={event.basis} row={rows[index]} lanes={lanes} messages={messages} />
            <Words event={event} messages={messages} />
          </li>
        ))}
      </ol>
    </figure>
  )
}

function Words({
  event: { label, city, basis },
  messages: { grades, picture },
}: {
  event: TimelineEvent
  messages: Messages
}) {
  const place = city === undefined ? '' : city + picture.aside.separator
  return (
    <div className={basis === 'record' ? 'recorded' : undefined}>
      {label} <small>{place + grades[basis].name}</small>
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
  const x = lanes * laneWidth + 11
  const { mark } = grades[basis]
  return (
    <svg width={x + 6} height={row.height} aria-hidden="true">
      {row.axis !== 'none' && (
        <line x1={x} x2={x} y2="100%" strokeDasharray={row.axis === 'open' ? '3' : undefined} />
      )}
      {row.ticks.map((tick) => (
        <line key={tick} x1={x - 3} x2={x + 3} y1={`${tick}%`} y2={`${tick}%`} />
      ))}
      {row.bars.map(({ lane, to }) => (
        <line
          key={lane}
          className="accent"
          strokeWidth="4"
          x1={x - 9 - lane * laneWidth}
          x2={x - 9 - lane * laneWidth}
          y2={`${to}%`}
        />
      ))}
      <path className={mark === '●' ? 'dot' : 'outline'} d={markShapes[mark](x, 0)} />
    </svg>
  )
}

const laneWidth = 7
