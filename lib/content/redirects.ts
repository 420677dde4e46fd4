import { defaultLocale, type Locale } from '#lib/locales.ts'
import { explainId } from '#lib/markdown/headings.ts'
import { articlePath, homePath, sectionPath } from '#lib/urls.ts'
import { addressOf } from './addresses.ts'
import type { Agreement, Edition } from './agreement.ts'
import { findMove, type Move } from './moves.ts'

/** A path that was published, and the one that has its content now. */
export interface PathRedirect {
  from: string
  to: string
}

/**
 * Where the paths of sections lead that are not there any more: to what took their content, or to the article when
 * it is lost. Only ids that could be a path are; the words of headings never were.
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
      .map(({ from, locale, href }) => ({ from: sectionPath(locale, from.slug, from.id), to: href })),
  ]
  return redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function redirectEdition(agreement: Agreement, edition: Edition, moves: readonly Move[]): PathRedirect[] {
  const { locale, slug, sections } = edition.article
  const pages = new Set(sections.map(({ id }) => id))
  return listSections(agreement).flatMap((id) => {
    if (pages.has(id)) return []
    const taker = edition.byId.get(id)
    const to =
      taker === undefined
        ? (findMove(moves, locale, slug, id)?.href ?? articlePath(locale, slug))
        : addressOf(edition.article, taker)
    return [{ from: sectionPath(locale, slug, id), to }]
  })
}

/** An article of which only the lock is left: its address leads where the first of its sections went. */
function redirectRetired(agreement: Agreement, moves: readonly Move[]): PathRedirect[] {
  const { slug } = agreement
  const own = moves.filter(({ from }) => from.slug === slug)
  const languages: Locale[] = own.length > 0 ? [...new Set(own.map(({ locale }) => locale))] : [defaultLocale]
  return languages.flatMap((locale) => {
    const first = own.find((move) => move.locale === locale)
    const home = homePath(locale)
    return [
      { from: articlePath(locale, slug), to: first?.article ?? home },
      ...listSections(agreement).map((id) => ({
        from: sectionPath(locale, slug, id),
        to: findMove(own, locale, slug, id)?.href ?? home,
      })),
    ]
  })
}

function listSections({ lock }: Agreement): string[] {
  const sections = lock?.ids.filter(({ kind, id }) => kind === 'section' && isPath(id)) ?? []
  return sections.map(({ id }) => id)
}

function isPath(id: string): boolean {
  return explainId(id) === undefined
}
