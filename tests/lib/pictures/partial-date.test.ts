import { expect, test } from 'vitest'
import { splitPeriod } from '#lib/pictures/cities/data.ts'
import { endOf, partialDate, startOf } from '#lib/pictures/partial-date.ts'

test.each([
  ['2001', 2001, 2002],
  ['2001-01', 2001, 2001 + 1 / 12],
  ['2001-07', 2001.5, 2001 + 7 / 12],
  ['2001-12', 2001 + 11 / 12, 2002],
  ['now', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('%s', (date, start, end) => {
  expect(startOf(date)).toBe(start)
  expect(endOf(date)).toBeCloseTo(end, 9)
})

test.each(['2024-13', '2024-00', '24', '2024-1', '2024-01-01', 'today', ' 2024', ''])(
  '%j is no date',
  (text) => {
    expect(partialDate.safeParse(text).success).toBe(false)
  },
)

test.each([
  ['2005', '2005', undefined],
  ['2005-06', '2005-06', undefined],
  ['2010-2015', '2010', '2015'],
  ['2010–2015', '2010', '2015'],
  ['2010-06-2015', '2010-06', '2015'],
  ['2019-now', '2019', 'now'],
  ['now', 'now', undefined],
])('period %s', (text, from, until) => {
  expect(splitPeriod(text)).toEqual({ from, until })
})
