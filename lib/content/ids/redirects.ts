import { defaultLocale, type Locale } from '#lib/locales.ts'
import { explainId } from '#lib/markdown/headings.ts'
import { figurePath } from '#lib/urls.ts'
import type { Agreement, Edition } from './agreement.ts'
import { findMove, type Move } from './moves.ts'
import { articlePlace, homePlace, type Place, placeOf, sectionPlace } from './places.ts'

/** A path that was published, and the one that has its content now. */
export interface PathRedirect {
  from: string
  to: string
}

/**
 * Where the paths of sections lead that are not there any more: to what took their content, or to the article when
 * it is lost; the same for the pages on pictures. A language that was withdrawn leads to another one. Markdown, citations
 * and cards go along. Each leads to a path that is published, so there are no chains. Only ids that could be a path are;
 * the words of headings never were.
 */
export function buildRedirects(agreements: readonly Agreement[], moves: readonly Move[]): PathRedirect[] {
  const slugs = new Set(agreements.map(({ slug }) => slug))
  const redirects = [
    ...agreements.flatMap((agreement) =>
      agreement.editions.length > 0
        ? [
            ...agreement.editions.flatMap((edition) => redirectEdition(agreement, edition, moves)),
            ...redirectWithdrawn(agreement, moves),
          ]
        : redirectRetired(agreement, moves),
    ),
    ...moves
      .filter(({ from }) => !slugs.has(from.slug) && isPath(from.id))
      .flatMap(({ from, locale, place }) => [
        ...redirectPlace(sectionPlace({ locale, slug: from.slug }, from.id), place),
        // What took a picture's content is one as a rule.
        ...(place.figure === place.page ? [] : [redirectFigure({ locale, slug: from.slug }, from.id, place)]),
      ]),
  ]
  return redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function redirectEdition(agreement: Agreement, edition: Edition, moves: readonly Move[]): PathRedirect[] {
  const { article, byId } = edition
  const pages = new Set(article.sections.map(({ id }) => id))
  const isShown = (id: string) => byId.get(id)?.id === id && byId.get(id)?.kind === 'picture'
  return [
    ...listIds(agreement, 'section').flatMap((id) =>
      pages.has(id) ? [] : redirectPlace(sectionPlace(article, id), findPlace(edition, id, moves)),
    ),
    ...listIds(agreement, 'picture').flatMap((id) =>
      isShown(id) ? [] : redirectFigure(article, id, findPlace(edition, id, moves)),
    ),
  ]
}

/** Languages that the article had and has no more: their addresses lead to the same places in one that is left. */
function redirectWithdrawn(agreement: Agreement, moves: readonly Move[]): PathRedirect[] {
  const { slug, editions } = agreement
  const written = new Set(editions.map(({ article }) => article.locale))
  const left = editions.find(({ article }) => article.locale === defaultLocale) ?? editions[0]
  if (left === undefined) return []
  const published = new Set(agreement.lock?.texts.map(({ locale }) => locale))
  const withdrawn = [...published].filter((locale) => !written.has(locale))
  return withdrawn.flatMap((locale) => [
    ...redirectPlace(articlePlace({ locale, slug }), articlePlace(left.article)),
    ...listIds(agreement, 'section').flatMap((id) =>
      redirectPlace(sectionPlace({ locale, slug }, id), findPlace(left, id, moves)),
    ),
    ...listIds(agreement, 'picture').map((id) =>
      redirectFigure({ locale, slug }, id, findPlace(left, id, moves)),
    ),
  ])
}

/** Where the content of a section that was published stands now; the article where it is lost. */
function findPlace({ article, byId }: Edition, id: string, moves: readonly Move[]): Place {
  const taker = byId.get(id)
  if (taker !== undefined) return placeOf(article, taker)
  return findMove(moves, article.locale, article.slug, id)?.place ?? articlePlace(article)
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
      ...listIds(agreement, 'section').flatMap((id) =>
        redirectPlace(sectionPlace({ locale, slug }, id), findMove(own, locale, slug, id)?.place ?? home),
      ),
      ...listIds(agreement, 'picture').map((id) =>
        redirectFigure({ locale, slug }, id, findMove(own, locale, slug, id)?.place ?? home),
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

/** The page on a picture that was published to the one of what took its content, or to where that stands. */
function redirectFigure(
  { locale, slug }: { locale: Locale; slug: string },
  id: string,
  to: Place,
): PathRedirect {
  return { from: figurePath(locale, slug, id), to: to.figure }
}

function listIds({ lock }: Agreement, of: 'section' | 'picture'): string[] {
  return (lock?.ids ?? []).flatMap(({ kind, id }) => (kind === of && isPath(id) ? [id] : []))
}

function isPath(id: string): boolean {
  return explainId(id) === undefined
}
