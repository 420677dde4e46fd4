/**
 * Articles on one page of a list; of the archive, where each takes a line; and of the search, which lists their sections
 * and the names in them.
 */
export const articlesOnPage = 24
export const linesOnPage = 60
export const articlesOnSearchPage = 4

/** One of the pages that a long list is divided into. */
export interface Portion<Item> {
  items: readonly Item[]
  /** Its number, from 1. */
  number: number
  /** How many there are. */
  count: number
}

/** A list in portions of at most `size`; an empty list has one, which is empty. */
export function divide<Item>(items: readonly Item[], size: number): Portion<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: count }, (_, index) => ({
    items: count === 1 ? items : items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }))
}

/** The portion that a path segment names: digits without a leading zero. Undefined where there is none. */
export function findPortion<Item>(
  portions: readonly Portion<Item>[],
  segment: string,
): Portion<Item> | undefined {
  return portions.find(({ number }) => `${number}` === segment)
}
