import { buildAlternates, buildLanguages } from '#lib/formats/head/alternates.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { describePage } from '#lib/formats/head/open-graph.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, cardPath, portionPath } from '#lib/urls.ts'

/** A list of articles as its head names it, and the page of it that is looked at. */
export interface ListPage {
  locale: Locale
  /** The languages that have such a list, and its path in each. */
  locales: readonly Locale[]
  pathIn: (locale: Locale) => string
  name: string
  description: string
  /** Number of the page, from 1, and how many the list has. */
  number: number
  count: number
}

/**
 * Head of a page of a list. Each page is canonical itself, as each has articles of its own; only first pages are
 * translations of each other.
 */
export function buildListMetadata(origin: string, list: ListPage): PageMetadata {
  const { locale, locales, pathIn, name, description, number, count } = list
  const path = portionPath(pathIn(locale), number)
  const which = messagesFor(locale).lists.page(number, count)
  const title = number === 1 ? name : `${name}｜${which}`
  const summary = number === 1 ? description : `${which}｜${description}`
  return {
    robots: 'max-image-preview:large',
    ...describePage({ origin, locale, path, card: cardPath(locale), title, description: summary }),
    alternates: buildAlternates(origin, locale, {
      canonical: path,
      ...(number === 1 && { languages: buildLanguages(origin, locales, pathIn) }),
    }),
    ...buildPagination(origin, list),
  }
}

/** The pages beside this one, for `rel="prev"` and `rel="next"`. */
export function buildPagination(
  origin: string,
  { locale, pathIn, number, count }: Pick<ListPage, 'locale' | 'pathIn' | 'number' | 'count'>,
): Pick<PageMetadata, 'pagination'> {
  const urlOf = (each: number) => absoluteUrl(origin, portionPath(pathIn(locale), each))
  if (count === 1) return {}
  return {
    pagination: {
      ...(number > 1 && { previous: urlOf(number - 1) }),
      ...(number < count && { next: urlOf(number + 1) }),
    },
  }
}
