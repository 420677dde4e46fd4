import { describe, expect, test } from 'vitest'
import { buildListJsonLd, buildTopicsJsonLd } from '#lib/formats/head/list-json-ld.ts'
import { buildListMetadata } from '#lib/formats/head/pages/list-metadata.ts'
import { buildTrail, topicTrail } from '#lib/formats/head/trail.ts'
import { archivePath, topicPath } from '#lib/urls.ts'
import { origin } from '../../../support/articles.ts'
import { findVocabularyFaults } from '../../seo/vocabulary.ts'

const topic = { key: 'trade', names: { 'zh-Hans': '行业史', en: 'Trade' } }
const list = {
  locale: 'en',
  locales: ['zh-Hans', 'en'],
  pathIn: archivePath,
  name: 'All articles',
  description: 'Everything.',
} as const

describe('the head of a list', () => {
  test.each([
    [1, undefined, '/en/archive/page/2/', '/en/archive/'],
    [2, '/en/archive/', '/en/archive/page/3/', '/en/archive/page/2/'],
    [3, '/en/archive/page/2/', undefined, '/en/archive/page/3/'],
  ])('on page %i leads to the pages before and after it', (number, previous, next, canonical) => {
    const { pagination, alternates } = buildListMetadata(origin, { ...list, number, count: 3 })
    expect(pagination).toEqual({
      ...(previous !== undefined && { previous: origin + previous }),
      ...(next !== undefined && { next: origin + next }),
    })
    expect(alternates.canonical).toBe(origin + canonical)
  })

  test('names translations of first pages alone: later ones hold other articles', () => {
    const languagesOf = (number: number) =>
      buildListMetadata(origin, { ...list, number, count: 3 }).alternates.languages
    expect(languagesOf(1)).toEqual({
      'zh-Hans': `${origin}/archive/`,
      en: `${origin}/en/archive/`,
      'x-default': `${origin}/archive/`,
    })
    expect(languagesOf(2)).toBeUndefined()
  })

  test('has a title and a description that no other page of it has', () => {
    const heads = [1, 2, 3].map((number) => buildListMetadata(origin, { ...list, number, count: 3 }))
    expect(new Set(heads.map(({ title }) => title)).size).toBe(3)
    expect(new Set(heads.map(({ description }) => description)).size).toBe(3)
  })

  test('of a list with one page leads nowhere', () => {
    expect(buildListMetadata(origin, { ...list, number: 1, count: 1 })).not.toHaveProperty('pagination')
  })
})

describe('structured data of a list', () => {
  const described = {
    locale: 'en' as const,
    path: topicPath('en', 'trade'),
    name: 'Trade',
    articles: [{ slug: 'a' }, { slug: 'b' }],
    trail: topicTrail('en', topic),
  }
  const graph = JSON.parse(JSON.stringify(buildListJsonLd(origin, described)))['@graph']

  test('keeps to the vocabulary of schema.org', () => {
    expect(findVocabularyFaults(buildListJsonLd(origin, described))).toEqual([])
    const lists = [{ topic, articles: [] }]
    expect(findVocabularyFaults(buildTopicsJsonLd(origin, 'en', lists, buildTrail('en')))).toEqual([])
  })

  test('names its articles in order, and the way to it', () => {
    expect(graph[0].mainEntity.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, url: `${origin}/en/a/` },
      { '@type': 'ListItem', position: 2, url: `${origin}/en/b/` },
    ])
    expect(graph[1].itemListElement.map(({ item }: { item: string }) => item)).toEqual(
      ['/en/', '/en/topics/', '/en/topics/trade/'].map((path) => origin + path),
    )
  })

  test('of the front page has no way to it', () => {
    const front = JSON.parse(JSON.stringify(buildListJsonLd(origin, { ...described, trail: [] })))
    expect(front['@graph']).toHaveLength(1)
  })
})
