import type { Timeline as TimelineData } from '#lib/content/pictures.ts'
import { type Basis, bases } from '#lib/content/types.ts'
import { formatTime } from '#lib/pictures/format.ts'
import { layoutLegend, legendLine } from '#lib/pictures/legend-layout.ts'
import { pictureWidth } from '#lib/pictures/measures.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import { circle, diamond, type Shape, triangle } from '#lib/pictures/shapes.ts'
import { layoutTimeline, lineHeight, type TimelineLayout } from '#lib/pictures/timeline-layout.ts'

interface TimelineProps {
  id: string
  picture: TimelineData
  messages: PictureMessages
}

/** A figure with events on a vertical axis of time, and the same events as a list. */
export function Timeline({ id, picture: { title, events }, messages }: TimelineProps) {
  const dates = events.map(({ date, until }) => formatTime(date, until, messages))
  const layout = layoutTimeline(events, dates)
  const { columns, rows } = layout
  const shown = bases.filter((basis) => events.some((event) => event.basis === basis))
  const legend = layoutLegend(shown.map((basis) => messages.basis[basis]))
  const legendY = layout.height + 24
  const height = legendY + (legend.at(-1)?.y ?? 0) + legendLine / 2
  return (
    <figure id={id} className="pic">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${pictureWidth} ${height}`} fill="none" stroke="currentColor" aria-hidden="true">
        <Axis layout={layout} />
        {shown.map((basis, index) => {
          const marks = rows.filter((_, row) => events[row]?.basis === basis)
          const { x = 0, y = 0 } = legend[index] ?? {}
          const points = [...marks.map(({ rowY }) => ({ x: columns.mark, y: rowY })), { x, y: legendY + y }]
          return (
            <path
              key={basis}
              className={basis === 'record' ? 'f' : 'o'}
              d={points.map(({ x, y }) => shapes[basis](x, y)).join('')}
            />
          )
        })}
        <g className="s">
          {rows.map(({ rowY }, row) => (
            <text key={rowY} x={columns.date} y={rowY + 5}>
              {dates[row]}
            </text>
          ))}
          {shown.map((basis, index) => (
            <text key={basis} x={legend[index]?.textX} y={legendY + (legend[index]?.y ?? 0) + 5}>
              {messages.basis[basis]}
            </text>
          ))}
        </g>
        <g>
          {rows.map(({ rowY, lines }, row) =>
            lines.map((line, index) => (
              <text key={line} x={columns.label} y={rowY + 5 + index * lineHeight}>
                {line}
                {index === lines.length - 1 && events[row]?.city && (
                  <tspan className="s"> {events[row].city}</tspan>
                )}
              </text>
            )),
          )}
        </g>
      </svg>
      <details>
        <summary>{messages.asText}</summary>
        <ol>
          {events.map(({ date, label, city, basis }, row) => (
            <li key={date + label}>
              {`${dates[row]} ${label}${messages.aside.open}${city ? city + messages.aside.separator : ''}${messages.basis[basis]}${messages.aside.close}`}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  )
}

const shapes: Record<Basis, Shape> = { record: circle, account: circle, figure: diamond, inference: triangle }

function Axis({ layout: { axis, ticks, bars, columns, rows } }: { layout: TimelineLayout }) {
  const { x, y1, y2, openY } = axis
  return (
    <>
      <path className="l" d={`M${x} ${y1}V${y2}`} />
      {openY > y2 && <path className="l" strokeDasharray="3" d={`M${x} ${y2}V${openY}`} />}
      {ticks && (
        <path
          className="l"
          strokeWidth="7"
          strokeDasharray={`1 ${Math.round((ticks.spacing - 1) * 10) / 10}`}
          d={`M${x} ${ticks.y - 0.5}V${y2 + 1}`}
        />
      )}
      {bars.length > 0 && (
        <path className="b" strokeWidth="5" d={bars.map((bar) => `M${bar.x} ${bar.y1}V${bar.y2}`).join('')} />
      )}
      <path
        className="l"
        d={rows.map(({ y, rowY }) => `M${x} ${y}h5L${columns.mark - 11} ${rowY}h5`).join('')}
      />
    </>
  )
}
