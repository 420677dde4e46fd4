import { type RoleKind, roleKinds } from '#lib/pictures/cities/data.ts'
import { type CitiesLayout, cityLine, layoutCities, signWidth } from '#lib/pictures/cities/layout.ts'
import { formatPeriod } from '#lib/pictures/format.ts'
import { pictureWidth } from '#lib/pictures/measures.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import type { Cities } from '#lib/pictures/pictures.ts'
import { cross, dot, flag, type Shape, square, star } from '#lib/pictures/shapes.ts'

interface DrawingProps {
  picture: Cities
  messages: PictureMessages
}

/** A figure with cities where they lie and what each was when, and the same data as a table. */
export function CitiesMap({ id, picture, messages }: DrawingProps & { id: string }) {
  return (
    <figure id={id} className="content pic">
      <figcaption>{picture.title}</figcaption>
      <Drawing picture={picture} messages={messages} />
      <details>
        <summary>{messages.asText}</summary>
        <Table picture={picture} messages={messages} />
      </details>
    </figure>
  )
}

function Drawing({ picture: { cities }, messages }: DrawingProps) {
  const roles = cities.map((city) =>
    city.roles.map(({ kind, period }) => `${messages.kind[kind]} ${formatPeriod(period, messages)}`),
  )
  const layout = layoutCities(cities, roles)
  const { height, longitudes, latitudes } = layout
  const words = collectWords(cities, roles, layout)
  const dots = layout.cities.map((city) => dot(city.dot.x, city.dot.y))
  const leaders = layout.cities.map(({ dot: { x, y }, leader }) =>
    leader ? `M${x} ${y}L${leader.x} ${leader.y}` : '',
  )
  return (
    <svg viewBox={`0 0 ${pictureWidth} ${height + 20}`} fill="none" stroke="currentColor" aria-hidden="true">
      <path className="g" d={formatGrid(layout)} />
      <g className="s">
        {latitudes.map(
          ({ degrees, words }) =>
            words && (
              <text key={degrees} x={words.x} y={words.y}>
                {formatDegrees(degrees, 'NS')}
              </text>
            ),
        )}
        {longitudes.map(({ x, degrees }) => (
          <text key={degrees} x={x} y={height + 16} textAnchor="middle">
            {formatDegrees(degrees, 'EW')}
          </text>
        ))}
      </g>
      {leaders.join('') && <path className="l" d={leaders.join('')} />}
      <path className="d" strokeWidth="6" strokeLinecap="round" d={dots.join('')} />
      {roleKinds.map((kind) => {
        const signs = words.filter((word) => word.kind === kind)
        const d = signs.map(({ signX, y }) => shapes[kind](signX, y - 5)).join('')
        return d && <path key={kind} className="o" d={d} />
      })}
      {(['start', 'end'] as const).map((anchor) => (
        <g key={anchor} textAnchor={anchor}>
          {words
            .filter((word) => word.anchor === anchor)
            .map(({ x, y, kind, text }) => (
              <text key={`${x} ${y}`} x={x} y={y} className={kind ? 's' : undefined}>
                {text}
              </text>
            ))}
        </g>
      ))}
    </svg>
  )
}

/** None of them is a mark of evidence. */
const shapes: Record<RoleKind, Shape> = {
  origin: flag,
  operations: square,
  servers: cross,
  headquarters: star,
}

/** Names and roles with the point that each is written from; a role stands beside its sign. */
function collectWords(cities: Cities['cities'], roles: readonly (readonly string[])[], layout: CitiesLayout) {
  return layout.cities.flatMap(({ words: { x, y, anchor } }, index) => {
    const city = cities[index]
    if (!city) return []
    const direction = anchor === 'end' ? -1 : 1
    const name = { anchor, kind: undefined, text: city.name, x, y: y + 14, signX: x }
    const below = city.roles.map(({ kind }, line) => ({
      anchor,
      kind,
      text: roles[index]?.[line] ?? '',
      x: x + signWidth * direction,
      y: y + 14 + (line + 1) * cityLine,
      signX: x + 6 * direction,
    }))
    return [name, ...below]
  })
}

function formatGrid({ height, longitudes, latitudes }: CitiesLayout): string {
  const meridians = longitudes.map(({ x }) => `M${x} 0V${height}`)
  const parallels = latitudes.map(({ y }) => `M0 ${y}H${pictureWidth}`)
  return [...meridians, ...parallels].join('')
}

function Table({ picture: { cities }, messages }: DrawingProps) {
  const { city, period, role, note } = messages.columns
  return (
    <table>
      <thead>
        <tr>
          {[city, period, role, note].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cities.flatMap(({ name, longitude, latitude, roles }) =>
          roles.map(({ period, kind, label }, index) => (
            <tr key={`${name} ${period} ${kind} ${label}`}>
              {index === 0 && (
                <th scope="row" rowSpan={roles.length > 1 ? roles.length : undefined}>
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
  )
}

/** Degrees with the sign of their half of the earth, the first sign for those that are positive. */
function formatDegrees(value: number, signs: 'EW' | 'NS'): string {
  return `${Math.abs(value)}°${signs.charAt(value < 0 ? 1 : 0)}`
}
