import { expect, test } from 'vitest'
import type { Picture } from '#lib/pictures/pictures.ts'
import { formatCsv, tableOf } from '#lib/pictures/table.ts'

const timeline: Picture = {
  type: 'timeline',
  title: '轴',
  events: [
    { date: '2001', label: '开业，“第一家”', basis: 'record' },
    { date: '2005-06', until: 'now', label: '传闻', basis: 'account', city: '杭州' },
  ],
}
const cities: Picture = {
  type: 'cities',
  title: '地图',
  cities: [
    {
      name: '杭州',
      longitude: 120.16,
      latitude: 30.27,
      roles: [
        { period: '2005', kind: 'origin', label: '雏形' },
        { period: '2008–now', kind: 'operations', label: '运营' },
      ],
    },
  ],
}

test.each([
  [
    timeline,
    [
      ['date', 'until', 'label', 'city', 'basis'],
      ['2001', '', '开业，“第一家”', '', 'record'],
      ['2005-06', 'now', '传闻', '杭州', 'account'],
    ],
  ],
  [
    cities,
    [
      ['name', 'longitude', 'latitude', 'period', 'kind', 'label'],
      ['杭州', '120.16', '30.27', '2005', 'origin', '雏形'],
      ['杭州', '120.16', '30.27', '2008–now', 'operations', '运营'],
    ],
  ],
])('%j as a table', (picture, rows) => {
  expect(tableOf(picture)).toEqual(rows)
})

test.each([
  ['a,b', '"a,b"'],
  ['说"好"', '"说""好"""'],
  ['一\n二', '"一\n二"'],
  ['=1+1', "'=1+1"],
  ['-12.5', '-12.5'],
  ['-cmd', "'-cmd"],
])('the cell %j is written %s', (cell, written) => {
  expect(formatCsv([[cell, 'x']])).toBe(`\ufeff${written},x\r\n`)
})
