import { describe, expect, test } from 'vitest'
import { chineseCopy, findCopyFaults } from '#lib/markdown/checks/chinese-copy.ts'
import { zhHans } from '#lib/messages/zh-hans.ts'

const faults: [text: string, message: string][] = [
  ['甲,乙', '"甲,乙": marks beside Chinese characters are full-width.'],
  ['甲:乙', 'marks beside'],
  ['甲?', 'marks beside'],
  ['用QQ!甲', 'marks beside'],
  ['甲.', 'a Chinese sentence ends'],
  ['(甲)', 'brackets around'],
  ['甲"乙', 'quotation marks in Chinese'],
  ["'甲", 'quotation marks in Chinese'],
  ['甲 QQ', 'no space stands between Chinese characters and Latin'],
  ['40% 的', 'no space stands between Chinese characters and Latin'],
  ['甲 乙', 'no space stands between Chinese characters. Delete it'],
  ['甲，，乙', 'two marks stand in a row'],
  ['甲？。', 'two marks stand in a row'],
  ['「甲」', 'these are the quotation marks of other regions'],
  ['甲...', 'a Chinese ellipsis'],
  ['甲…乙', 'a Chinese ellipsis'],
  ['甲--乙', 'a Chinese dash'],
  ['甲—乙', 'a Chinese dash'],
  ['甲１', 'letters and digits are half-width'],
  ['甲\u00ad乙', 'this character only looks like'],
  ['甲\uf9e4', 'this character only looks like'],
  ['“甲', 'this mark is opened and not closed'],
  ['甲（乙', 'this mark is opened and not closed'],
]

test.each(faults)('%s is found', (text, message) => {
  expect(findCopyFaults(text)).toContainEqual({
    offset: expect.any(Number),
    message: expect.stringContaining(message),
  })
})

test('every rule has its case', () => {
  const idle = chineseCopy.filter(({ pattern }) => faults.every(([text]) => text.search(pattern) === -1))
  expect(idle).toEqual([])
})

test.each([
  '甲，“乙”。',
  '《甲》（乙）：丙——丁……',
  '2009年6月，QQ群有40%的人',
  '甲·乙',
  '真的？！',
  "麦当劳即McDonald’s或McDonald's",
  'U盘里的a.exe',
  '甲\ufa0e',
  'one, two. (three) "four" -- five...',
])('%s is right', (text) => {
  expect(findCopyFaults(text)).toEqual([])
})

/** A day, a title or a list of names, whatever a text is made of. */
const sample = Object.assign(['2024-01-31'], { toString: () => '2024-01-31' })

describe('the interface', () => {
  // A bracket alone is put together with its other half by the code.
  const texts = textsOf(zhHans).filter((text) => text.length > 1)

  test('has texts', () => {
    expect(texts.length).toBeGreaterThan(30)
  })

  test('keeps the rules', () => {
    expect(texts.flatMap((text) => findCopyFaults(text).map(({ message }) => message))).toEqual([])
  })
})

/** Every text of a dictionary; those that are made from numbers, days or titles with a sample. */
function textsOf(messages: object): string[] {
  return Object.values(messages).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [String(value(sample, '题目'))]
    return typeof value === 'object' && value !== null ? textsOf(value) : []
  })
}
