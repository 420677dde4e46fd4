import { kindNames } from '#lib/pictures/cities/kinds.ts'
import { layoutCities, nameHeight } from '#lib/pictures/cities/layout.ts'
import { formatPeriod } from '#lib/pictures/format.ts'
import { pictureWidth } from '#lib/pictures/measures.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import type { Cities } from '#lib/pictures/pictures.ts'
import { dot } from '#lib/pictures/shapes.ts'
import { caption, figure } from './figure.ts'

interface CitiesMapProps {
  id: string
  picture: Cities
  messages: PictureMessages
}

/**
 * A figure with cities where they lie, between coasts and great rivers, with a sign for each kind of role; below it
 * what each city was when, in words.
 */
export function CitiesMap({ id, picture, messages }: CitiesMapProps) {
  const kinds = kindNames(picture, messages)
  const signOf = (kind: string) => signs[[...kinds.keys()].indexOf(kind)] ?? ''
  return (
    <figure id={id} className={figure}>
      <figcaption className={caption}>{picture.title}</figcaption>
      <Drawing picture={picture} signOf={signOf} />
      <dl className="mt-4 grid gap-x-6 gap-y-3 text-sm/[1.5] @min-[32rem]:grid-cols-2">
        {picture.cities.map(({ name, roles }) => (
          <div key={name} className="rule-t pt-2">
            <dt className="bold">{name}</dt>
            {roles.map(({ kind, period, label }) => (
              <dd key={`${kind} ${period} ${label}`} className="m-0">
                <span className="text-xs text-accent" aria-hidden>
                  {signOf(kind)}
                </span>{' '}
                {kinds.get(kind)}{' '}
                <span className="text-muted">{`${formatPeriod(period, messages)} ${label}`}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </figure>
  )
}

/** For the kinds in their order; none of them is a mark of evidence. */
const signs = ['▼', '■', '✚', '★', '□', '☆']

interface DrawingProps {
  picture: Cities
  signOf: (kind: string) => string
}

/** Lines and dots keep their width, whatever the size of the map; words are smaller beside it where it is large. */
function Drawing({ picture: { cities }, signOf }: DrawingProps) {
  const signed = cities.map(({ roles }) => [...new Set(roles.map(({ kind }) => signOf(kind)))].join(''))
  const names = cities.map(({ name }, index) => `${name} ${signed[index]}`)
  const { height, cities: placed, outline } = layoutCities(cities, names)
  const dots = placed.map((city) => dot(city.dot.x, city.dot.y))
  const leaders = placed.map(({ dot: { x, y }, leader }) =>
    leader ? `M${x} ${y}L${leader.x} ${leader.y}` : '',
  )
  return (
    <svg className={map} viewBox={`0 0 ${pictureWidth} ${height}`} aria-hidden="true">
      <g transform="scale(.5)">
        <path className="fill-raised stroke-line" d={outline.land} />
        <path className="stroke-line" d={outline.rivers} />
      </g>
      <path className="stroke-muted" d={leaders.join('')} />
      <path className="stroke-accent stroke-[7px] [stroke-linecap:round]" d={dots.join('')} />
      {placed.map(({ name: { x, y, anchor } }, index) => (
        <text key={cities[index]?.name} x={x} y={y + nameHeight - 4} textAnchor={anchor}>
          {cities[index]?.name} <tspan className="fill-accent text-[0.8em]">{signed[index]}</tspan>
        </text>
      ))}
    </svg>
  )
}

const map =
  'h-auto w-full overflow-hidden fill-none text-[14px] **:[vector-effect:non-scaling-stroke] @min-[32rem]:text-[9px]'
