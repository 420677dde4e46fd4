import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { tidySpaces } from '#lib/search/fold.ts'
import { homePath } from '#lib/urls.ts'
import { listUnits, type SearchUnit } from './units.ts'

/** A name or a year, and the sections that it stands in. */
export interface NamedPlaces {
  name: string
  places: { path: string; title: string }[]
}

/** The names that an article brings, each with the sections of that article in whose text it stands, at least one. */
export function listArticleNames(article: Article): NamedPlaces[] {
  const sections = listUnits(article).units.filter(({ isSource }) => isSource !== true)
  return [...collectNames(article, sections)].flatMap((name) => {
    const places = sections
      .filter(({ text }) => holds(text, name))
      .map(({ path, title }) => ({ path: homePath(article.locale) + path, title }))
    return places.length > 0 ? [{ name, places: withoutRepeats(places) }] : []
  })
}

/**
 * The years that articles of a language tell of, then names: cities of maps, works in 《》, authors and publishers of
 * sources; each with the sections in whose text it stands, among those of the articles that bring it so. Names that stand
 * in none are left out.
 */
export function joinNames(locale: Locale, lists: readonly NamedPlaces[][]): NamedPlaces[] {
  const { compare } = new Intl.Collator(locale)
  return [...Map.groupBy(lists.flat(), ({ name }) => name)]
    .map(([name, each]) => ({ name, places: each.flatMap(({ places }) => places) }))
    .toSorted(
      (one, other) => Number(isYear(other.name)) - Number(isYear(one.name)) || compare(one.name, other.name),
    )
}

/** A long section is several units with one path. */
function withoutRepeats(places: NamedPlaces['places']): NamedPlaces['places'] {
  return [...new Map(places.map((place) => [place.path, place])).values()]
}

function collectNames({ lead, sections, sources }: Article, units: readonly SearchUnit[]): Set<string> {
  const blocks = [lead, ...sections].flatMap((section) => section.blocks)
  const cities = blocks.flatMap((block) =>
    block.type === 'picture' && block.picture.type === 'cities'
      ? block.picture.cities.map(({ name }) => name)
      : [],
  )
  const makers = sources.flatMap(({ author, publisher, container }) => [author, publisher, container])
  const inTexts = units.flatMap(({ text }) => text.match(yearOrWork) ?? [])
  const names = [...cities, ...makers, ...inTexts].map((name) => tidySpaces(name ?? ''))
  return new Set(names.filter((name) => name.length > 1))
}

/** A year from 1800 on that is no part of a longer number, or the title of a work. */
const yearOrWork = /(?<![\d,.])(?:1[89]|20)\d\d(?!\d|,\d{3}(?!\d)|\.\d+(?![.\d]))|《[^《》\n]{1,40}》/g

function isYear(name: string): boolean {
  return /^\d{4}$/.test(name)
}

/** A name in letters has to stand as a word of its own, a year as a number. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + name.length, at + name.length + 1)
    if (!/\w/.test(around) || !/^\w|\w$/.test(name)) return true
  }
  return false
}
