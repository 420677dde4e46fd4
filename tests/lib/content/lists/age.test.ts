import { expect, test } from 'vitest'
import { newestDay, noticedAge } from '#lib/content/lists/age.ts'
import { articleOf } from '../../../support/article.ts'

// Revised on 31 January 2024.
const article = articleOf('短答。\n\n## 甲 {#a}\n\n文。')

test.each([
  ['2026-01-30', 2, undefined],
  ['2026-01-31', 2, 2],
  ['2029-06-01', 5, 5],
  ['2029-01-30', 5, undefined],
  ['2029-01-30', 0, undefined],
])('on %s, told from %i years on: %s', (today, years, expected) => {
  expect(noticedAge(article, { today, years })).toBe(expected)
})

test('the newest change on the site stands for today', () => {
  expect(
    newestDay([{ modified: '2020-01-01' }, { modified: '2027-02-01' }, { modified: '2024-01-31' }]),
  ).toBe('2027-02-01')
})
