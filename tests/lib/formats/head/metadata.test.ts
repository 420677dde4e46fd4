import { describe, expect, test } from 'vitest'
import {
  buildAboutMetadata,
  buildArticleMetadata,
  buildHomeMetadata,
  buildParallelMetadata,
  buildSectionMetadata,
} from '#lib/formats/head/metadata.ts'
import { origin, readArticles, readSample } from '../../../support/articles.ts'

const article = readSample()
const section = article.sections[1]
if (section === undefined) throw new Error('the sample has two sections')
const page = `${origin}/kameng-origins/`
const feeds = {
  'application/atom+xml': `${origin}/feed.xml`,
  'application/feed+json': `${origin}/feed.json`,
}

describe('the head of an article', () => {
  test('names no language where there is one only', () => {
    expect(buildArticleMetadata(origin, article, ['zh-Hans']).alternates).toEqual({
      canonical: page,
      types: { 'text/markdown': `${page}index.md`, ...feeds },
    })
  })

  test('names all languages, itself included, and the default', () => {
    expect(buildArticleMetadata(origin, article, ['zh-Hans', 'en']).alternates?.languages).toEqual({
      'zh-Hans': page,
      en: `${origin}/en/kameng-origins/`,
      'x-default': page,
    })
  })
})

test('a section has its own title and twin, and the canonical address of the article', () => {
  const metadata = buildSectionMetadata(origin, article, section)
  expect(metadata.title).toBe('第二节｜标题里有 <b> 和 "引号" & 别的｜存疑')
  expect(metadata.alternates).toEqual({
    canonical: page,
    types: { 'text/markdown': `${page}second/index.md`, ...feeds },
  })
})

test('beside a translation, the article of the page’s own language is canonical', () => {
  const [chinese, english] = readArticles('zh-Hans', 'en')
  if (chinese === undefined || english === undefined) throw new Error('the article has two languages')
  const metadata = buildParallelMetadata(origin, english, chinese)
  expect(metadata.alternates?.canonical).toBe(`${origin}/en/kameng-origins/`)
  expect(metadata.alternates?.languages).toBeUndefined()
  expect(metadata.robots).toBe('max-image-preview:large')
  expect(metadata.title).not.toBe(buildParallelMetadata(origin, chinese, english).title)
})

test.each([
  ['the front page', buildHomeMetadata, '/'],
  ['the page on method', buildAboutMetadata, '/about/'],
])('%s is canonical in each language', (_, build, path) => {
  expect(build(origin, 'zh-Hans', ['zh-Hans']).alternates?.languages).toBeUndefined()
  const { alternates } = build(origin, 'en', ['zh-Hans', 'en'])
  expect(alternates?.canonical).toBe(`${origin}/en${path}`)
  expect(alternates?.languages).toEqual({
    'zh-Hans': `${origin}${path}`,
    en: `${origin}/en${path}`,
    'x-default': `${origin}${path}`,
  })
})

test('every page lets search results show its card in full size', () => {
  for (const metadata of [
    buildHomeMetadata(origin, 'en', ['en']),
    buildAboutMetadata(origin, 'en', ['en']),
    buildArticleMetadata(origin, article, ['zh-Hans']),
    buildSectionMetadata(origin, article, section),
  ])
    expect(metadata.robots).toBe('max-image-preview:large')
})
