import { expect, test } from 'vitest'
import { parseArticle } from '#lib/content/article/parse.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { listEditions } from '#lib/content/editions/list-editions.ts'
import { adviseOnEditions, findLostEditions } from '#lib/content/library/article-editions.ts'
import type { Locale } from '#lib/locales.ts'
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

test.each([
  ['2024-01-30', 1],
  ['2024-01-31', 0],
])('once the edition of %s was taken back in another language, %i are missed', (date, count) => {
  const withdrawals = [{ date, on: '2024-02-01', locales: ['en' as const], reason: '误发。' }]
  const own = new Map([['a', (locale: Locale) => listEditions({ files: [], withdrawals }, locale)]])
  expect(adviseOnEditions(own, [read])).toHaveLength(count)
})
