import { describe, expect, test } from 'vitest'
import { buildBaiduTimes } from '#lib/formats/head/baidu.ts'
import { buildAboutJsonLd, buildArticleJsonLd, buildSiteJsonLd } from '#lib/formats/head/json-ld.ts'
import { buildSourceJsonLd } from '#lib/formats/head/source-json-ld.ts'
import { locales } from '#lib/locales.ts'
import { origin, readArticles, readSample } from '../../../support/articles.ts'
import { findVocabularyFaults } from '../../seo/vocabulary.ts'

const articles = readArticles()
const topic = { key: 'trade', names: { 'zh-Hans': '行业史', en: 'Trade' } }

describe('structured data keeps to the vocabulary of schema.org', () => {
  test.each(locales)('on the front page and the page on method (%s)', (locale) => {
    expect(findVocabularyFaults(buildSiteJsonLd(origin, locale))).toEqual([])
    expect(findVocabularyFaults(buildAboutJsonLd(origin, locale))).toEqual([])
  })

  test.each(articles)('on an article and its sections ($locale)', (article) => {
    for (const section of [undefined, ...article.sections])
      expect(findVocabularyFaults(buildArticleJsonLd(origin, article, [topic], section))).toEqual([])
  })

  test.each(articles)('on the pages of sources ($locale)', (article) => {
    expect(article.sources.length).toBeGreaterThan(0)
    for (const source of article.sources)
      expect(findVocabularyFaults(buildSourceJsonLd(origin, article, source))).toEqual([])
  })

  test.each([
    [{ '@type': 'Artikel' }, '$: no type Artikel'],
    [{ '@type': 'Article', wordcount: 3 }, '$/wordcount: Article has no wordcount'],
    [{ '@type': 'Organization', wordCount: 3 }, '$/wordCount: Organization has no wordCount'],
    [{ '@type': 'Article', wordCount: '3' }, '$/wordCount: "3" is none of Integer'],
    [{ '@type': 'Article', author: { '@type': 'Place', name: 'x' } }, '$/author: takes no Place'],
    [
      { '@type': 'Article', datePublished: '22 November' },
      '$/datePublished: "22 November" is none of Date, DateTime',
    ],
  ])('and the check finds what does not: %j', (node, fault) => {
    expect(findVocabularyFaults({ '@context': 'https://schema.org', ...node })).toEqual([fault])
  })
})

describe('an article', () => {
  const article = readSample()
  const graph = JSON.parse(JSON.stringify(buildArticleJsonLd(origin, article, [topic])))['@graph']

  test('names its people and licence', () => {
    const people = { author: ['王一'], translator: ['张三'] }
    const own = {
      ...article,
      frontmatter: { ...article.frontmatter, ...people, licence: 'CC0 1.0' as const },
    }
    const described = buildArticleJsonLd(origin, own, [topic])
    expect(findVocabularyFaults(described)).toEqual([])
    expect(JSON.parse(JSON.stringify(described))['@graph'][0]).toMatchObject({
      author: [{ '@type': 'Person', name: '王一' }],
      translator: [{ '@type': 'Person', name: '张三' }],
      publisher: { '@type': 'Organization' },
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    })
    const reserved = { ...article.frontmatter, licence: 'All rights reserved' as const }
    const [node] = buildArticleJsonLd(origin, { ...article, frontmatter: reserved }, [topic])['@graph']
    expect(node).not.toHaveProperty('license')
  })

  test('is described by what its page shows', () => {
    expect(graph[0]).toMatchObject({
      '@id': `${origin}/kameng-origins/`,
      headline: article.frontmatter.title,
      description: article.frontmatter.description,
      datePublished: '2026-11-22',
      dateModified: '2026-12-01',
      inLanguage: 'zh-Hans',
      hasPart: [
        { '@type': 'WebPageElement', '@id': `${origin}/kameng-origins/first/`, name: '第一节' },
        {
          '@type': 'WebPageElement',
          '@id': `${origin}/kameng-origins/second/`,
          name: '第二节',
          wordCount: 10,
        },
      ],
    })
  })

  test.each(articles)('cites its sources by their pages ($locale)', (cited) => {
    const [node] = JSON.parse(JSON.stringify(buildArticleJsonLd(origin, cited, [])))['@graph']
    const pages = cited.sources.map((source) => buildSourceJsonLd(origin, cited, source).citation)
    expect(node.citation.length).toBeGreaterThan(0)
    expect(pages).toEqual(node.citation.map((work: object) => expect.objectContaining(work)))
    expect(graph[0]).not.toHaveProperty('citation')
  })

  test('has an author with a name, whom the publisher repeats', () => {
    expect(graph[0].author).toMatchObject({ '@type': 'Organization', name: '存疑编辑部' })
    expect(graph[0].publisher['@id']).toBe(graph[0].author['@id'])
  })

  test('is the same node wherever the page opens; the way there grows by a step', () => {
    const [node, breadcrumb] = JSON.parse(
      JSON.stringify(buildArticleJsonLd(origin, article, [topic], article.sections[1])),
    )['@graph']
    expect(node).toEqual(graph[0])
    expect(graph[1].itemListElement).toHaveLength(3)
    expect(breadcrumb.itemListElement[3]).toEqual({
      '@type': 'ListItem',
      position: 4,
      name: '第二节',
      item: `${origin}/kameng-origins/second/`,
    })
  })

  test('is reached through its first topic, or without one through the list of all articles', () => {
    const pathsOf = (topics: (typeof topic)[]) =>
      JSON.parse(JSON.stringify(buildArticleJsonLd(origin, article, topics)))[
        '@graph'
      ][1].itemListElement.map(({ item }: { item: string }) => item.slice(origin.length))
    expect(pathsOf([topic, { ...topic, key: 'other' }])).toEqual(['/', '/topics/trade/', '/kameng-origins/'])
    expect(pathsOf([])).toEqual(['/', '/archive/', '/kameng-origins/'])
  })

  test('counts each Chinese character and each word of other scripts', () => {
    const [zh, en] = ['zh-Hans', 'en'].map((locale) => articles.find((each) => each.locale === locale))
    for (const each of [zh, en]) {
      if (each === undefined) throw new Error('both editions are published')
      const node = JSON.parse(JSON.stringify(buildArticleJsonLd(origin, each, [])))['@graph'][0]
      const sum = node.hasPart.reduce(
        (total: number, part: { wordCount: number }) => total + part.wordCount,
        0,
      )
      expect(node.wordCount).toBeGreaterThan(sum)
      expect(node.wordCount).toBeLessThan(sum * 1.2)
    }
  })

  test('tells Baidu its dates in the form Baidu documents, in Chinese only', () => {
    expect(buildBaiduTimes(origin, article)).toEqual({
      '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
      '@id': `${origin}/kameng-origins/`,
      title: article.frontmatter.title,
      pubDate: '2026-11-22T00:00:00',
      upDate: '2026-12-01T00:00:00',
    })
    expect(readArticles('en').map((each) => buildBaiduTimes(origin, each))).toEqual([undefined])
  })
})
