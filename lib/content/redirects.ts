import { defaultLocale, type Locale } from '#lib/locales.ts'
import { explainId } from '#lib/markdown/headings.ts'
import { articlePlace, homePlace, type Place, placeOf, sectionPlace } from './addresses.ts'
import type { Agreement, Edition } from './agreement.ts'
import { findMove, type Move } from './moves.ts'

/** A path that was published, and the one that has its content now. */
export interface PathRedirect {
  from: string
  to: string
}

/**
 * Where the paths of sections lead that are not there any more: to what took their content, or to the article when
 * it is lost. Their Markdown, citations and cards go along. Each leads to a path that is published, so there are no
 * chains. Only ids that could be a path are; the words of headings never were.
 */
export function buildRedirects(agreements: readonly Agreement[], moves: readonly Move[]): PathRedirect[] {
  const slugs = new Set(agreements.map(({ slug }) => slug))
  const redirects = [
    ...agreements.flatMap((agreement) =>
      agreement.editions.length > 0
        ? agreement.editions.flatMap((edition) => redirectEdition(agreement, edition, moves))
        : redirectRetired(agreement, moves),
    ),
    ...moves
      .filter(({ from }) => !slugs.has(from.slug) && isPath(from.id))
      .flatMap(({ from, locale, place }) =>
        redirectPlace(sectionPlace({ locale, slug: from.slug }, from.id), place),
      ),
  ]
  return redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function redirectEdition(agreement: Agreement, edition: Edition, moves: readonly Move[]): PathRedirect[] {
  const { article } = edition
  const pages = new Set(article.sections.map(({ id }) => id))
  return listSections(agreement).flatMap((id) => {
    if (pages.has(id)) return []
    const taker = edition.byId.get(id)
    const to =
      taker === undefined
        ? (findMove(moves, article.locale, article.slug, id)?.place ?? articlePlace(article))
        : placeOf(article, taker)
    return redirectPlace(sectionPlace(article, id), to)
  })
}

/** An article of which only the lock is left: its address leads where the first of its sections went. */
function redirectRetired(agreement: Agreement, moves: readonly Move[]): PathRedirect[] {
  const { slug } = agreement
  const own = moves.filter(({ from }) => from.slug === slug)
  const languages: Locale[] = own.length > 0 ? [...new Set(own.map(({ locale }) => locale))] : [defaultLocale]
  return languages.flatMap((locale) => {
    const first = own.find((move) => move.locale === locale)
    const home = homePlace(locale)
    return [
      ...redirectPlace(articlePlace({ locale, slug }), first === undefined ? home : articlePlace(first)),
      ...listSections(agreement).flatMap((id) =>
        redirectPlace(sectionPlace({ locale, slug }, id), findMove(own, locale, slug, id)?.place ?? home),
      ),
    ]
  })
}

/** Everything of a place to its counterpart; an article has no citations of its own to lead away. */
function redirectPlace(from: Place, to: Place): PathRedirect[] {
  return (['page', 'twin', 'cite', 'card'] as const)
    .filter((part) => part === 'page' || from[part] !== from.page)
    .map((part) => ({ from: from[part], to: to[part] }))
}

function listSections({ lock }: Agreement): string[] {
  const sections = lock?.ids.filter(({ kind, id }) => kind === 'section' && isPath(id)) ?? []
  return sections.map(({ id }) => id)
}

function isPath(id: string): boolean {
  return explainId(id) === undefined
}
