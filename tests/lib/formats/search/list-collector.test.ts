import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createListCollector } from '#lib/formats/search/list-collector.ts'
import { type UnitLists, unitStep } from '#lib/formats/search/unit-lists.ts'

const articles = fc.array(
  fc.record({
    lists: fc.uniqueArray(
      fc.tuple(fc.string({ maxLength: 2 }), fc.array(fc.nat(5 * unitStep), { maxLength: 900 })),
      {
        selector: ([gram]) => gram,
        maxLength: 8,
      },
    ),
    count: fc.nat(9),
  }),
  { maxLength: 12 },
)

test('the places of a gram are those of all articles in turn, with units numbered through', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const collector = createListCollector()
      for (const { lists, count } of all) collector.add(lists, count)
      const { grams, placesOf } = collector.gather()
      expect(new Map(grams.map((gram) => [gram, [...placesOf(gram)]]))).toEqual(inTurn(all))
      expect(grams).toEqual([...inTurn(all).keys()].sort())
    }),
  )
})

function inTurn(all: readonly { lists: UnitLists; count: number }[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  let before = 0
  for (const { lists, count } of all) {
    for (const [gram, list] of lists)
      places.set(gram, [...(places.get(gram) ?? []), ...list.map((place) => place + before * unitStep)])
    before += count
  }
  return places
}
