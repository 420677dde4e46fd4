import { type Basis, bases, type Claim } from './types.ts'

/** Claims by grade, in the order of the grades. */
export function groupByBasis(claims: readonly Claim[]): { basis: Basis; claims: Claim[] }[] {
  return bases.map((basis) => ({ basis, claims: claims.filter((claim) => claim.basis === basis) }))
}
