import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSources } from '#lib/content/article/sources/sources.ts'
import { generateArticle } from '../../bench/generate-article.ts'
import { fileOf } from '../support/article.ts'
import { parseLibrary } from '../support/parse-library.ts'

test('generated articles are valid, each in other words, with the ids and sources of their template', () => {
  const folder = 'tests/site/content/kameng-origins'
  const template = readFileSync(`${folder}/zh-Hans.md`, 'utf8')
  const path = `${folder}/sources.yaml`
  const sources = parseSources({ path, bytes: readFileSync(path) })
  const files = [1, 2, 3].map((seed) => ({
    ...fileOf(generateArticle(template, seed), `copy-${seed}`),
    sources,
  }))
  const articles = parseLibrary(files).map(({ article }) => article)
  expect(new Set(articles.map(({ frontmatter }) => frontmatter.title)).size).toBe(3)
  const original = parseLibrary([{ ...fileOf(template, 'template'), sources }])[0]?.article
  for (const article of articles) {
    expect(article.claims.length).toBe(original?.claims.length)
    expect(article.sources.length).toBe(original?.sources.length)
  }
})
