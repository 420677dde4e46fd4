import { expect, test } from 'vitest'
import { readHit } from '#lib/search/hit.ts'
import type { UnitRecord } from '#lib/search/index-format.ts'

const text = '第一行说到卡盟。\n总部在哪里，没有定论；ＱＱ币先卖，總部后设。'
const record: UnitRecord = ['a/b/', '卡盟的总部', '一篇文章', '2026年11月22日', text, [[9, 14, 2]]]
const simplified = { 總: '总' }
const read = (words: string[], grade = 0) => readHit(record, words, simplified, grade)

test('a hit has its passage from the beginning of a clause to the end of the line, with the words marked', () => {
  const [href, texts, grade] = read(['qq币', '总部'])?.slice(0) ?? []
  expect(texts).toEqual([
    ['卡盟的', '总部', ''],
    ['', '总部', '在哪里，没有定论；', 'ＱＱ币', '先卖，', '總部', '后设。'],
    ['一篇文章'],
    ['2026年11月22日'],
  ])
  expect(href).toBe(`a/b/#:~:text=${encodeURIComponent('总部在哪里')}`)
  expect(grade).toBe(2)
})

test('what is in the title alone leads to the unit, without a place in its text', () => {
  expect(read(['盟的总'])?.[0]).toBe('a/b/')
  expect(read(['盟的总'])?.[1][1]).toEqual(['第一行说到卡盟。'])
})

test.each([
  [['卡盟', '没有的'], 0],
  [['没有定论'], 2],
  [['总部'], 4],
])('%j is no hit where a word is missing, or stands in no claim of the grade: %i', (words, grade) => {
  expect(read(words, grade)).toBeUndefined()
})

test('within a grade the place is that of the claim', () => {
  expect(read(['总部'], 2)?.[2]).toBe(2)
  expect(read(['卡盟'])?.[2]).toBeUndefined()
})

test('words are no patterns', () => {
  expect(read(['.*'])).toBeUndefined()
  expect(read(['。'])?.[1][1]).toEqual(['第一行说到卡盟', '。', ''])
})
