/**
 * Positions as near as possible to the wanted ones (least squares), in the same order, each at least its gap after
 * the one before. Isotonic regression by pooling adjacent violators (Barlow et al., 1972).
 * @param gaps distance of each position from the one before; the first is ignored
 */
export function spread(wanted: readonly number[], gaps: readonly number[]): number[] {
  const offsets: number[] = []
  const pools: { sum: number; count: number }[] = []
  for (const [index, position] of wanted.entries()) {
    const offset = index === 0 ? 0 : (offsets[index - 1] ?? 0) + (gaps[index] ?? 0)
    offsets.push(offset)
    let pool = { sum: position - offset, count: 1 }
    for (
      let before = pools.at(-1);
      before !== undefined && mean(before) > mean(pool);
      before = pools.at(-1)
    ) {
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)))
    .map((position, index) => position + (offsets[index] ?? 0))
}

function mean({ sum, count }: { sum: number; count: number }): number {
  return sum / count
}
