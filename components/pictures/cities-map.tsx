import { cache } from 'react'
import type { City } from '#lib/pictures/cities/data.ts'
import { kindNames } from '#lib/pictures/cities/kinds.ts'
import { layoutCities, nameHeight } from '#lib/pictures/cities/layout.ts'
import { formatPeriod } from '#lib/pictures/format.ts'
import { pictureWidth } from '#lib/pictures/measures.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import type { Cities } from '#lib/pictures/pictures.ts'
import { dot } from '#lib/pictures/shapes.ts'

interface CitiesMapProps {
  id: string
  /** Path of the page on it, which its title leads to; absent there. */
  path?: string | undefined
  picture: Cities
  messages: PictureMessages
}

/**
 * A figure with cities where they lie, between coasts and great rivers, with a sign for each kind of role; below it
 * what each city was when, in words.
 */
export function CitiesMap({ id, path, picture, messages }: CitiesMapProps) {
  const kinds = kindNames(picture, messages)
  const signOf = (kind: string) => signs[[...kinds.keys()].indexOf(kind)] ?? ''
  return (
    <figure id={id} className="content pic map">
      <figcaption>{path === undefined ? picture.title : <a href={path}>{picture.title}</a>}</figcaption>
      <Drawing picture={picture} signOf={signOf} />
      <dl>
        {picture.cities.map(({ name, roles }) => (
          <div key={name}>
            <dt>{name}</dt>
            {roles.map(({ kind, period, label }) => (
              <dd key={`${kind} ${period} ${label}`}>
                <b className="sign" aria-hidden>
                  {signOf(kind)}
                </b>{' '}
                {kinds.get(kind)} <span>{`${formatPeriod(period, messages)} ${label}`}</span>
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

/** A map stands in the article and on the page of its own: where they are rendered together it is laid out once. */
const layoutOnce = cache((cities: readonly City[], names: string) => layoutCities(cities, names.split('\n')))

/** Lines and dots keep their width, whatever the size of the map; words are smaller beside it where it is large. */
function Drawing({ picture: { cities }, signOf }: DrawingProps) {
  const signed = cities.map(({ roles }) => [...new Set(roles.map(({ kind }) => signOf(kind)))].join(''))
  const names = cities.map(({ name }, index) => `${name} ${signed[index]}`)
  const { height, cities: placed, outline } = layoutOnce(cities, names.join('\n'))
  const dots = placed.map((city) => dot(city.dot.x, city.dot.y))
  const leaders = placed.map(({ dot: { x, y }, leader }) =>
    leader ? `M${x} ${y}L${leader.x} ${leader.y}` : '',
  )
  return (
    <svg viewBox={`0 0 ${pictureWidth} ${height}`} aria-hidden="true">
      <g transform="scale(.5)">
        <path className="land" d={outline.land} />
        <path className="river" d={outline.rivers} />
      </g>
      <path d={leaders.join('')} />
      <path className="dot" d={dots.join('')} />
      {placed.map(({ name: { x, y, anchor } }, index) => (
        <text key={cities[index]?.name} x={x} y={y + nameHeight - 4} textAnchor={anchor}>
          {cities[index]?.name} <tspan className="sign">{signed[index]}</tspan>
        </text>
      ))}
    </svg>
  )
}
