import { describe, expect, test } from 'vitest'
import { buildEditionData } from '#lib/content/editions/edition-data.ts'
import { listComparisons, nameComparison } from '#lib/content/editions/list-comparisons.ts'
import { articleOf } from '../../../support/article.ts'

describe('pages with two versions', () => {
  const now = buildEditionData(articleOf('答。\n\n## 甲 {#a}\n\n文。'), '2026-11-22')
  const days = (count: number) =>
    Array.from({ length: count }, (_, day) => ({
      ...now,
      date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    }))
  const namesOf = (...versions: Parameters<typeof listComparisons>) =>
    listComparisons(...versions).map(nameComparison)

  test('there are for any two that do not follow each other', () => {
    expect(namesOf([], now)).toEqual([])
    expect(namesOf(days(2), { ...now, date: '2026-01-02' })).toEqual([])
    expect(namesOf(days(3), { ...now, date: '2026-01-03' })).toEqual(['2026-01-01-to-2026-01-03'])
    expect(namesOf(days(3), { ...now, date: '2026-01-03', title: '别的' })).toEqual([
      '2026-01-01-to-2026-01-03',
      '2026-01-01-to-now',
      '2026-01-02-to-now',
    ])
  })

  test('grow with the editions and not with their square, and lead from each to the newest', () => {
    const [ten, hundred] = [10, 100].map((count) => namesOf(days(count), days(count).at(-1) ?? now))
    expect(ten).toHaveLength((10 * 9) / 2 - 9)
    expect(hundred).toHaveLength(36 + 90)
    expect(hundred).toContain('2026-01-01-to-2026-04-10')
  })
})
