interface Named {
  id: string | null
  /** Ids it had before, where its version says. */
  was?: readonly string[] | undefined
}

interface Pair<Item> {
  before: Item | undefined
  after: Item | undefined
}

/**
 * What two versions have, each with what it was before or became, in the later order; what is gone stands at the end.
 * The same id counts first; then the ids that the later version says it had, so that a new name makes nothing new.
 */
export function pairById<Item extends Named>(before: readonly Item[], after: readonly Item[]): Pair<Item>[] {
  const left = new Map(before.map((item) => [item.id, item]))
  const take = (id: string | null) => {
    const item = left.get(id)
    left.delete(id)
    return item
  }
  const same = after.map(({ id }) => take(id))
  const pairs = after.map((item, index) => {
    const renamed = same[index] === undefined ? item.was?.find((old) => left.has(old)) : undefined
    return { before: renamed === undefined ? same[index] : take(renamed), after: item }
  })
  return [...pairs, ...[...left.values()].map((item) => ({ before: item, after: undefined }))]
}
