import { bases } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { formatTime } from '#lib/pictures/format.ts'
import { layoutLegend, legendLine } from '#lib/pictures/legend-layout.ts'
import { fontSize, pictureWidth } from '#lib/pictures/measures.ts'
import type { Timeline as TimelineData } from '#lib/pictures/pictures.ts'
import { markShapes } from '#lib/pictures/shapes.ts'
import { leadingBlank } from '#lib/pictures/text.ts'
import type { TimelineEvent } from '#lib/pictures/timeline/data.ts'
import {
  layoutTimeline,
  lineHeight,
  type TimelineLayout,
  type TimelineRow,
} from '#lib/pictures/timeline/layout.ts'

interface TimelineProps {
  id: string
  picture: TimelineData
  messages: Messages
}

/** A figure with events on a vertical axis of time, and the same events as a list. */
export function Timeline({ id, picture: { title, events }, messages }: TimelineProps) {
  const dates = events.map(({ date, until }) => formatTime(date, until, messages.picture))
  return (
    <figure id={id} className="content pic">
      <figcaption>{title}</figcaption>
      <Drawing events={events} dates={dates} messages={messages} />
      <details>
        <summary>{messages.picture.asText}</summary>
        <ol>
          {events.map((event, index) => (
            <li key={`${event.date} ${event.label}`}>{`${dates[index]} ${formatEvent(event, messages)}`}</li>
          ))}
        </ol>
      </details>
    </figure>
  )
}

function formatEvent({ label, city, basis }: TimelineEvent, { grades, picture }: Messages): string {
  const { open, close, separator } = picture.aside
  const place = city === undefined ? '' : city + separator
  return label + open + place + grades[basis].name + close
}

interface DrawingProps {
  events: readonly TimelineEvent[]
  dates: readonly string[]
  messages: Messages
}

function Drawing({ events, dates, messages: { grades } }: DrawingProps) {
  const layout = layoutTimeline(events, dates)
  const { columns, rows } = layout
  const shown = bases.filter((basis) => events.some((event) => event.basis === basis))
  const places = layoutLegend(shown.map((basis) => grades[basis].name))
  const legend = places.map((place) => ({ ...place, y: layout.height + 24 + place.y }))
  const height = (legend.at(-1)?.y ?? layout.height) + legendLine / 2
  return (
    <svg viewBox={`0 0 ${pictureWidth} ${height}`} fill="none" stroke="currentColor" aria-hidden="true">
      <Axis layout={layout} />
      {shown.map((basis, index) => {
        const points = rows
          .filter((_, row) => events[row]?.basis === basis)
          .map(({ rowY }) => ({ x: columns.mark, y: rowY }))
        const d = [...points, ...legend.slice(index, index + 1)]
          .map(({ x, y }) => markShapes[grades[basis].mark](x, y))
          .join('')
        if (grades[basis].mark === '●')
          return <path key={basis} className="d" strokeWidth="9" strokeLinecap="round" d={d} />
        return <path key={basis} className="o" d={d} />
      })}
      <g className="s">
        {rows.map(({ rowY }, row) => (
          <text key={rowY} x={columns.date} y={rowY + 5}>
            {dates[row]}
          </text>
        ))}
        {legend.map(({ textX, y }, index) => (
          <text key={textX} x={textX} y={y + 5}>
            {shown[index] && grades[shown[index]].name}
          </text>
        ))}
      </g>
      <g>
        {rows.map((row, index) => (
          <Words key={row.rowY} row={row} x={columns.label} city={events[index]?.city} />
        ))}
      </g>
    </svg>
  )
}

/** The axis with its ticks, the stretches of time on it, and a line from each event to its words. */
function Axis({ layout: { axis, ticks, bars, columns, rows } }: { layout: TimelineLayout }) {
  const { x, y1, y2, openY } = axis
  const stretches = bars.map((bar) => `M${bar.x} ${bar.y1}V${bar.y2}`).join('')
  const leaders = rows.map((row) => formatLeader(row, x + 5, columns.mark - 6)).join('')
  return (
    <>
      <path className="l" d={`M${x} ${y1}V${y2}${leaders}`} />
      {openY > y2 && <path className="l" strokeDasharray="3" d={`M${x} ${y2}V${openY}`} />}
      {ticks && (
        <path
          className="l"
          strokeWidth="7"
          strokeDasharray={`1 ${ticks.gap}`}
          d={`M${x} ${ticks.y1}V${ticks.y2}`}
        />
      )}
      {stretches && <path className="d" strokeWidth="5" d={stretches} />}
    </>
  )
}

/** Level at both ends; a slope of less than a unit would look like a mistake. */
function formatLeader({ x, y, rowY }: TimelineRow, bend: number, end: number): string {
  return Math.abs(y - rowY) < 1 ? `M${x} ${rowY}H${end}` : `M${x} ${y}H${bend}L${end - 5} ${rowY}h5`
}

function Words({ row: { rowY, lines }, x, city }: { row: TimelineRow; x: number; city: string | undefined }) {
  return lines.map((line, index) => (
    <text
      key={line}
      x={index === 0 ? Math.round(x - leadingBlank(line) * fontSize.text) : x}
      y={rowY + 5 + index * lineHeight}
    >
      {line}
      {city && index === lines.length - 1 && <tspan className="s">{` ${city}`}</tspan>}
    </text>
  ))
}
