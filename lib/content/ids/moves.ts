import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import type { Locale } from '#lib/locales.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import type { Agreement } from './agreement.ts'
import { explainSlug } from './article-names.ts'
import { type Place, placeOf } from './places.ts'

/** Something that went from one article to another: `was=/other-article/id`. */
export interface Move {
  from: { slug: string; id: string }
  /** The article it went to, and the place in it. */
  locale: Locale
  slug: string
  place: Place
  /** Its words there. */
  text: string
  /** Where it is declared. */
  path: string
  line: number
}

/** Every move between articles. */
export function collectMoves(parsed: readonly SummarisedArticle[]): Move[] {
  return parsed.flatMap(({ path, article: { locale, slug }, identities }) =>
    identities.flatMap((identity) =>
      identity.moved.map((source) => {
        const [, from = '', id = ''] = source.split('/')
        return {
          from: { slug: from, id },
          locale,
          slug,
          place: placeOf({ locale, slug }, identity),
          text: identity.text,
          path,
          line: identity.line,
        }
      }),
    ),
  )
}

/** Where something went, in the same language if it is there. */
export function findMove(
  moves: readonly Move[],
  locale: Locale | undefined,
  slug: string,
  id: string,
): Move | undefined {
  const found = moves.filter(({ from }) => from.slug === slug && from.id === id)
  return found.find((move) => move.locale === locale) ?? found[0]
}

/** Moves from where nothing was or something still is, and moves of one thing to two places. */
export function checkMoves(moves: readonly Move[], agreements: readonly Agreement[]): ContentError[] {
  return moves.flatMap((move, index) => {
    const { slug, id } = move.from
    const problem =
      explainOrigin(
        move,
        agreements.find((agreement) => agreement.slug === slug),
      ) ?? explainTwin(moves.slice(0, index).find((each) => isTwin(each, move)))
    const message = `was=/${slug}/${id} ${problem}`
    return problem === undefined ? [] : [new ContentError(move.path, [{ line: move.line, message }])]
  })
}

function explainOrigin(
  { from: { slug, id }, path }: Move,
  origin: Agreement | undefined,
): string | undefined {
  if (origin === undefined)
    return explainSlug(slug) && `names no article: ${slug} is an address of the site itself. Drop it.`
  if (origin.editions.some((edition) => edition.path === path))
    return `is in this very article. Write was=${id}.`
  for (const edition of origin.editions) {
    const there = edition.byId.get(id)
    if (there !== undefined)
      return `still stands in ${edition.path}:${there.line}. Take it out there, or drop it here.`
  }
  if (origin.lock !== undefined && !origin.lock.ids.some((locked) => locked.id === id))
    return `was never published: it is not in ${origin.path}. Mend the spelling, or drop it.`
  return undefined
}

function explainTwin(twin: Move | undefined): string | undefined {
  return twin && `is declared in ${twin.path}:${twin.line} already. A link leads to one place: drop one.`
}

function isTwin(a: Move, b: Move): boolean {
  return a.locale === b.locale && a.from.slug === b.from.slug && a.from.id === b.from.id
}
