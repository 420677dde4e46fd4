import type { EditionData } from './edition-data.ts'
import { pairById } from './pair-by-id.ts'

type Claim = EditionData['claims'][number]

/** What may happen to a claim, in the order in which it is told. */
export const claimChangeKinds = ['added', 'dropped', 'reworded', 'regraded', 'resourced'] as const

/** What happened to a claim between two versions of an article. */
export interface ClaimChange {
  id: string
  /** At least one; a claim may be reworded and regraded at once. */
  kinds: (typeof claimChangeKinds)[number][]
  before: Claim | undefined
  after: Claim | undefined
  /** Keys of sources that it rests on now and did not before, and the other way round. */
  gained: string[]
  lost: string[]
}

/** The ledger of claims: what was added, dropped, reworded and regraded, and which sources were gained and lost. */
export function compareClaims(before: EditionData, after: EditionData): ClaimChange[] {
  return pairById(before.claims, after.claims).flatMap((pair) => compare(pair.before, pair.after))
}

function compare(before: Claim | undefined, after: Claim | undefined): ClaimChange[] {
  const id = (after ?? before)?.id ?? ''
  if (before === undefined)
    return [{ id, kinds: ['added'], before, after, gained: after?.sources ?? [], lost: [] }]
  if (after === undefined)
    return [{ id, kinds: ['dropped'], before, after, gained: [], lost: before.sources }]
  const gained = after.sources.filter((key) => !before.sources.includes(key))
  const lost = before.sources.filter((key) => !after.sources.includes(key))
  const kinds: ClaimChange['kinds'] = [
    ...(before.text === after.text ? [] : (['reworded'] as const)),
    ...(before.basis === after.basis ? [] : (['regraded'] as const)),
    ...(gained.length + lost.length === 0 ? [] : (['resourced'] as const)),
  ]
  return kinds.length === 0 ? [] : [{ id, kinds, before, after, gained, lost }]
}
