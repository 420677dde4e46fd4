/** The least of the values that so many of them, as a share from 0 to 1, do not exceed; of none not a number. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN
}

/** The one in the middle, of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
