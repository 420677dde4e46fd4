import { expect, test } from 'vitest'
import { messagesFor } from '#lib/messages/index.ts'
import { splitPeriod } from '#lib/pictures/cities/data.ts'
import { formatDate } from '#lib/pictures/format.ts'
import { endOf, partialDate, startOf } from '#lib/pictures/partial-date.ts'

test.each([
  ['2001', 2001, 2002],
  ['2001-01', 2001, 2001 + 1 / 12],
  ['2001-07', 2001.5, 2001 + 7 / 12],
  ['2001-12', 2001 + 11 / 12, 2002],
  ['2001-07-01', 2001.5, 2001.5 + 1 / 12 / 31],
  ['2024-02-29', 2024 + (1 + 28 / 29) / 12, 2024 + 2 / 12],
  ['c. 1930', 1930, 1931],
  ['c. 1930-07', 1930.5, 1930 + 7 / 12],
  ['431 BC', -430, -429],
  ['1 BC', 0, 1],
  ['19th century', 1801, 1901],
  ['1st century', 1, 101],
  ['5th century BC', -499, -399],
  ['c. 3rd century BC', -299, -199],
  ['now', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('%s', (date, start, end) => {
  expect(partialDate.safeParse(date).success).toBe(true)
  expect(startOf(date)).toBeCloseTo(start, 9)
  expect(endOf(date)).toBeCloseTo(end, 9)
})

test.each([
  '2024-13',
  '2024-00',
  '24',
  '2024-1',
  '2024-02-30',
  '2023-02-29',
  '0 BC',
  '0th century',
  'c. now',
  '2024 AD',
  'today',
  ' 2024',
  '',
])('%j is no date', (text) => {
  expect(partialDate.safeParse(text).success).toBe(false)
})

test.each([
  ['2005', '2005', undefined],
  ['2005-06', '2005-06', undefined],
  ['2010-2015', '2010', '2015'],
  ['2010–2015', '2010', '2015'],
  ['2010-06-2015', '2010-06', '2015'],
  ['2019-now', '2019', 'now'],
  ['now', 'now', undefined],
  ['2001-09-30', '2001-09-30', undefined],
  ['2001-09–2002-01-15', '2001-09', '2002-01-15'],
  ['431 BC–404 BC', '431 BC', '404 BC'],
])('period %s', (text, from, until) => {
  expect(splitPeriod(text)).toEqual({ from, until })
})

test.each([
  ['2001-09-30', '2001-09-30', '2001-09-30'],
  ['c. 1930', '约1930', 'c. 1930'],
  ['431 BC', '公元前431', '431 BC'],
  ['c. 431 BC', '约公元前431', 'c. 431 BC'],
  ['2nd century', '2世纪', '2nd century'],
  ['21th century', '21世纪', '21st century'],
  ['5th century BC', '公元前5世纪', '5th century BC'],
  ['now', '现在', 'now'],
])('%s is written %s and %s', (date, chinese, english) => {
  expect(formatDate(date, messagesFor('zh-Hans').picture)).toBe(chinese)
  expect(formatDate(date, messagesFor('en').picture)).toBe(english)
})
