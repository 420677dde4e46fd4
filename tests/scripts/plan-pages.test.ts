import { expect, test } from 'vitest'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { planPages } from '../../scripts/plan-pages.ts'
import { summaryOf } from '../support/summaries.ts'

const chinese = summaryOf({ slug: 'a' })
const english = summaryOf({ slug: 'a', locale: 'en' })
const withEdition: ArticleSummary = {
  ...english,
  editions: [{ date: '2024-01-31', digest: 'a'.repeat(64), files: ['index.html'] }],
}
const withdrawn: ArticleSummary = {
  ...english,
  withdrawals: [{ date: '2024-01-31', on: '2024-02-01', locales: ['en'], reason: '误发。' }],
}

/** The names under which the pages of the Chinese article, and of another one, are kept. */
async function plan(translation: ArticleSummary) {
  const entries = [chinese, translation, summaryOf({ slug: 'b' })].map((article) => ({
    key: 'text',
    article,
  }))
  const pages = await planPages({ entries, redirects: [], images: [], topics: [] }, 'program')
  return { own: pages.get('/a/')?.key, other: pages.get('/b/')?.key }
}

test('the pages of an article are not kept once another language of it gets a history', async () => {
  const before = await plan(english)
  expect(before.own).toMatch(/^[0-9a-f]{64}$/)
  for (const translation of [withEdition, withdrawn]) {
    const after = await plan(translation)
    expect(after.own).not.toBe(before.own)
    expect(after.other).toBe(before.other)
  }
  expect(await plan({ ...english })).toEqual(before)
})
