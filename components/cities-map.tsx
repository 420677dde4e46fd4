import { type RoleKind, roleKinds } from '#lib/content/cities-data.ts'
import type { Cities } from '#lib/content/pictures.ts'
import { type CitiesLayout, cityLine, layoutCities, signWidth } from '#lib/pictures/cities-layout.ts'
import { formatPeriod } from '#lib/pictures/format.ts'
import { pictureWidth } from '#lib/pictures/measures.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import { cross, type Shape, square, star, triangle } from '#lib/pictures/shapes.ts'

interface CitiesMapProps {
  id: string
  picture: Cities
  messages: PictureMessages
}

/** A figure with cities where they lie and what each was when, and the same data as a table. */
export function CitiesMap({ id, picture: { title, cities }, messages }: CitiesMapProps) {
  const roles = cities.map((city) =>
    city.roles.map(({ kind, period }) => `${messages.kind[kind]} ${formatPeriod(period, messages)}`),
  )
  const layout = layoutCities(cities, roles)
  const words = cities.flatMap(({ name, roles: own }, index) => {
    const place = layout.cities[index]
    if (!place) return []
    const { x, y, anchor } = place.words
    const direction = anchor === 'end' ? -1 : 1
    return [
      { key: name, anchor, x, y: y + 14, text: name, kind: undefined, signX: 0 },
      ...own.map(({ kind }, line) => ({
        key: name + kind,
        anchor,
        kind,
        signX: x + 6 * direction,
        x: x + signWidth * direction,
        y: y + 14 + (line + 1) * cityLine,
        text: roles[index]?.[line] ?? '',
      })),
    ]
  })
  return (
    <figure id={id} className="pic">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${pictureWidth} ${layout.height}`}
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <path className="g" d={formatGrid(layout)} />
        <path
          className="l"
          d={layout.cities
            .map(({ dot, leader }) => (leader ? `M${dot.x} ${dot.y}L${leader.x} ${leader.y}` : ''))
            .join('')}
        />
        <path
          className="d"
          strokeWidth="6"
          strokeLinecap="round"
          d={layout.cities.map(({ dot }) => `M${dot.x} ${dot.y}h0`).join('')}
        />
        {roleKinds.map((kind) => (
          <path
            key={kind}
            className="o"
            d={words
              .filter((word) => word.kind === kind)
              .map(({ signX, y }) => shapes[kind](signX, y - 5))
              .join('')}
          />
        ))}
        {(['start', 'end'] as const).map((anchor) => (
          <g key={anchor} textAnchor={anchor}>
            {words
              .filter((word) => word.anchor === anchor)
              .map(({ key, x, y, kind, text }) => (
                <text key={key} x={x} y={y} className={kind ? 's' : undefined}>
                  {text}
                </text>
              ))}
          </g>
        ))}
      </svg>
      <details>
        <summary>{messages.asText}</summary>
        <table>
          <thead>
            <tr>
              <th>{messages.columns.city}</th>
              <th>{messages.columns.period}</th>
              <th>{messages.columns.role}</th>
              <th>{messages.columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {cities.flatMap(({ name, longitude, latitude, roles: own }) =>
              own.map(({ period, kind, label }, index) => (
                <tr key={name + period + kind}>
                  {index === 0 && (
                    <th rowSpan={own.length > 1 ? own.length : undefined}>
                      {`${name} ${formatDegrees(longitude, 'EW')} ${formatDegrees(latitude, 'NS')}`}
                    </th>
                  )}
                  <td>{formatPeriod(period, messages)}</td>
                  <td>{messages.kind[kind]}</td>
                  <td>{label}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const shapes: Record<RoleKind, Shape> = {
  origin: triangle,
  operations: square,
  servers: cross,
  headquarters: star,
}

function formatGrid({ height, grid: { longitudes, latitudes } }: CitiesLayout): string {
  return [
    ...longitudes.map(({ x }) => `M${x} 0V${height}`),
    ...latitudes.map(({ y }) => `M0 ${y}H${pictureWidth}`),
  ].join('')
}

function formatDegrees(value: number, signs: string): string {
  return `${Math.abs(value)}°${signs.charAt(value < 0 ? 1 : 0)}`
}
