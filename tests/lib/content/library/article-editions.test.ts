import { expect, test } from 'vitest'
import { parseArticle } from '#lib/content/article/parse.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { findLostEditions } from '#lib/content/library/article-editions.ts'
import { fileOf, sourceOf } from '../../../support/article.ts'

const read = summarise(
  'content/a/zh-Hans.md',
  parseArticle(fileOf(sourceOf('答。\n\n## 一 {#one}\n\n文。'), 'a')),
)
const lockPath = 'content/a/editions/editions.lock'

test('editions of a language, or of an article, that is not published are told', () => {
  const kept = { slug: 'a', locale: 'zh-Hans', lockPath } as const
  expect(findLostEditions([kept], [read])).toEqual([])
  const lost = [{ ...kept, locale: 'en' } as const, { ...kept, slug: 'b' }]
  expect(findLostEditions(lost, [read]).map(({ message }) => message)).toEqual([
    expect.stringContaining(`${lockPath}:1: there are editions in en, and a/en.md is not published`),
    expect.stringContaining('b/zh-Hans.md is not published'),
  ])
})
