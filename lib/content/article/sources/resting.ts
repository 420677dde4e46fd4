import { listFigures } from '#lib/content/article/blocks/figures.ts'
import type { Article, CitedSource, Claim, Figure } from '#lib/content/article/types.ts'

/** What loses its support when a source falls. */
export interface Resting {
  /** Claims that name it, in order. */
  claims: Claim[]
  /** Inferences that follow from these, or from such inferences. */
  inferred: Claim[]
  /** Figures that are taken from it. */
  figures: Figure[]
  /** Sources of the article that were seen in it only. */
  conveyed: CitedSource[]
}

/** What rests on a source of an article, directly and over other claims. */
export function listResting(article: Article, { key }: Pick<CitedSource, 'key'>): Resting {
  const { claims, sources } = article
  const fallen = new Set(claims.flatMap((claim) => (claim.sources.includes(key) ? [claim.id] : [])))
  const direct = new Set(fallen)
  // The set grows while it is walked, until no claim follows from one of its own.
  for (const id of fallen) for (const claim of claims) if (claim.from.includes(id)) fallen.add(claim.id)
  return {
    claims: claims.filter(({ id }) => direct.has(id)),
    inferred: claims.filter(({ id }) => fallen.has(id) && !direct.has(id)),
    figures: listFigures(article).filter(({ sourceKey }) => sourceKey === key),
    conveyed: sources.filter(({ seen }) => typeof seen === 'object' && seen.citedBy === key),
  }
}
