import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNeighbours } from '#lib/content/lists/neighbours.ts'
import { newestFirst } from '#lib/content/lists/order.ts'
import { divide, findPortion } from '#lib/content/lists/portions.ts'
import { groupByTopic } from '#lib/content/lists/topics.ts'
import { findYearStarts, groupByYear } from '#lib/content/lists/years.ts'
import { summaryOf } from '../../../support/summaries.ts'

const articles = [
  summaryOf({ slug: 'b', published: '2024-05-01', topics: ['trade'] }),
  summaryOf({ slug: 'a', published: '2024-05-01', topics: ['trade', 'law'] }),
  summaryOf({ slug: 'old', published: '2022-01-01', topics: ['law'] }),
  summaryOf({ slug: 'older', published: '2021-12-31', topics: ['trade'] }),
  summaryOf({ slug: 'revised', published: '2024-05-01', revised: '2025-01-01' }),
  summaryOf({ slug: 'new', published: '2026-01-01', topics: ['trade'] }),
]
const names = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)
const newest = newestFirst(articles)

test('articles stand newest first: by publication, then by revision, then by name', () => {
  expect(names(newest)).toEqual(['new', 'revised', 'a', 'b', 'old', 'older'])
})

describe('portions', () => {
  test('hold every item once, in order, as many as fit and none empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (items, size) => {
          const portions = divide(items, size)
          expect(portions.flatMap((portion) => portion.items)).toEqual(items)
          for (const { items: own, number, count } of portions) {
            expect(count).toBe(portions.length)
            expect(own.length).toBe(number < count ? size : items.length - size * (count - 1))
          }
        },
      ),
    )
  })

  test('of an empty list are one, and of an endless page too', () => {
    expect(divide([], 24)).toEqual([{ items: [], number: 1, count: 1 }])
    expect(divide([1, 2], Infinity)).toEqual([{ items: [1, 2], number: 1, count: 1 }])
  })

  test.each(['0', '4', '01', '1.0', '-1', ' 1', ''])('%j names none', (segment) => {
    expect(findPortion(divide([1, 2, 3], 1), segment)).toBeUndefined()
  })

  test('are found by number', () => {
    expect(findPortion(divide([1, 2, 3], 1), '2')?.items).toEqual([2])
  })
})

describe('years', () => {
  test('hold the articles that appeared in them', () => {
    expect(groupByYear(newest).map(({ year, articles: own }) => [year, names(own)])).toEqual([
      ['2026', ['new']],
      ['2024', ['revised', 'a', 'b']],
      ['2022', ['old']],
      ['2021', ['older']],
    ])
  })

  test('begin on the page that has their first article, and are counted over all pages', () => {
    expect(findYearStarts(divide(newest, 3))).toEqual([
      { year: '2026', count: 1, portion: 1 },
      { year: '2024', count: 3, portion: 1 },
      { year: '2022', count: 1, portion: 2 },
      { year: '2021', count: 1, portion: 2 },
    ])
  })
})

test('topics stand in the order of the vocabulary, those without an article left out', () => {
  const topic = (key: string) => ({ key, names: { 'zh-Hans': key, en: key } })
  const lists = groupByTopic(newest, [topic('law'), topic('none'), topic('trade')])
  expect(lists.map(({ topic: { key }, articles: own }) => [key, names(own)])).toEqual([
    ['law', ['a', 'old']],
    ['trade', ['new', 'a', 'b', 'older']],
  ])
})

describe('from the end of an article', () => {
  test.each([
    ['a', 'revised', 'b', ['new', 'old']],
    ['new', undefined, 'revised', ['a', 'b']],
    ['revised', 'new', 'a', []],
    ['older', 'old', undefined, ['new', 'a']],
  ])(
    '%s the ways lead to the newer %s, the older %s, and to %j on its topics',
    (slug, newer, older, related) => {
      const article = newest.find((each) => each.slug === slug)
      if (article === undefined) throw new Error(`there is no ${slug}`)
      const found = findNeighbours(articles, article)
      expect([found.newer?.slug, found.older?.slug, names(found.related)]).toEqual([newer, older, related])
    },
  )

  test('following the older ones visits every article once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 1 }), (some) => {
        const visited: string[] = []
        let next: string | undefined = newestFirst(some)[0]?.slug
        while (next !== undefined) {
          visited.push(next)
          const article = some.find(({ slug }) => slug === next)
          next = article && findNeighbours(some, article).older?.slug
        }
        expect(visited).toEqual(names(newestFirst(some)))
      }),
    )
  })

  test('of the only article there is no way on', () => {
    const [only] = articles
    if (only === undefined) throw new Error('there are articles')
    expect(findNeighbours([only], only)).toEqual({ newer: undefined, older: undefined, related: [] })
  })
})
