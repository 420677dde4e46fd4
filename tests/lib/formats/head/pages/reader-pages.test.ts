import { expect, test } from 'vitest'
import { buildSearchMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import { origin } from '../../../../support/articles.ts'

test('the search is listed by no engine, which follow its links; each page of its list has its own title and address', () => {
  const heads = [1, 2].map((number) => buildSearchMetadata(origin, 'en', number, 2))
  expect(heads.map(({ robots }) => robots)).toEqual(['noindex, follow', 'noindex, follow'])
  expect(heads.map(({ alternates }) => alternates.canonical)).toEqual([
    `${origin}/en/search/`,
    `${origin}/en/search/page/2/`,
  ])
  expect(new Set(heads.map(({ title }) => title)).size).toBe(2)
})
