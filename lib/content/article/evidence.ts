import { type Basis, bases, type Claim } from './types.ts'

/** How many of the claims rest on what. */
export function countEvidence(claims: readonly Claim[]): Record<Basis, number> {
  const counts: Record<Basis, number> = { record: 0, account: 0, figure: 0, inference: 0 }
  for (const { basis } of claims) counts[basis] += 1
  return counts
}

/** Claims by grade, in the order of the grades. */
export function groupByBasis(claims: readonly Claim[]): { basis: Basis; claims: Claim[] }[] {
  return bases.map((basis) => ({ basis, claims: claims.filter((claim) => claim.basis === basis) }))
}
