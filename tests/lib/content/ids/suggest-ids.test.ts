import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestId } from '#lib/content/ids/suggest-id.ts'
import { listHeadingIds, suggestIds } from '#lib/content/ids/suggest-ids.ts'
import { explainId } from '#lib/markdown/headings.ts'

test.each([
  ['起源', 'qi-yuan'],
  ['HTTP 与 2008 年', 'http-yu-2008-nian'],
  ['卡盟的总部到底在哪里呢？', 'ka-meng-de-zong-bu-dao'],
  ['绿色', 'lv-se'],
  ['Café Society', 'cafe-society'],
  ['2008 年以后', '2008-nian-yi-hou'],
  ['contents', 'part-contents'],
  ['🎈', 'part'],
  ['a'.repeat(30), 'a'.repeat(24)],
])('%s becomes %s', (words, id) => {
  expect(suggestId(words, new Set())).toBe(id)
})

test('a name that is taken gets a number, and still fits', () => {
  const taken = new Set(['qi-yuan', 'a'.repeat(24)])
  expect(suggestId('起源', taken)).toBe('qi-yuan-2')
  expect(suggestId('起源', taken)).toBe('qi-yuan-3')
  expect(suggestId('a'.repeat(30), taken)).toBe(`${'a'.repeat(22)}-2`)
})

test('every text gives an id that may stand, and none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 12 }), (texts) => {
      const taken = new Set<string>()
      const ids = texts.map((text) => suggestId(text, taken))
      expect(ids.map(explainId)).toEqual(ids.map(() => undefined))
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

const front = '---\ntitle: 题目\nquestion: |\n  ## 不是标题\n---\n'

test.each([
  ['a heading', '## 起源\n\n文。\n', '## 起源 {#qi-yuan}\n\n文。\n'],
  ['one with an id', '## 起源 {#origins}\n', '## 起源 {#origins}\n'],
  ['one with attributes alone', '## 争议 {contested}\n', '## 争议 {#zheng-yi contested}\n'],
  ['closing signs', '## 起源 ##\n', '## 起源 {#qi-yuan} ##\n'],
  ['a heading that is underlined', '起源\n---\n', '起源 {#qi-yuan}\n---\n'],
  ['emphasis at its end', '### 论*桥*\n', '### 论*桥* {#lun-qiao}\n'],
  ['an id further down', '## 起源\n\n## 甲 {#qi-yuan}\n', '## 起源 {#qi-yuan-2}\n\n## 甲 {#qi-yuan}\n'],
  ['code', '```\n## 起源\n```\n', '```\n## 起源\n```\n'],
  ['depths that make no section', '# 一\n\n#### 四\n', '# 一\n\n#### 四\n'],
  ['Windows line ends', '## 起源\r\n\r\n文。\r\n', '## 起源 {#qi-yuan}\r\n\r\n文。\r\n'],
])('%s', (_, body, expected) => {
  const newline = body.includes('\r') ? '\r\n' : '\n'
  const top = front.replaceAll('\n', newline)
  expect(suggestIds(top + body).text).toBe(top + expected)
})

test('what was written is told by line, and ids of the lock are not used again', () => {
  expect(suggestIds(`${front}## 起源\n`, { taken: ['qi-yuan'] }).suggested).toEqual([
    { line: 6, id: 'qi-yuan-2', words: '起源' },
  ])
})

test('a translation takes the ids of the other language where both have the same headings', () => {
  const model = listHeadingIds('## 起源 {#origins}\n\n### 杭州 {#hangzhou}\n')
  const locked = { taken: ['origins', 'hangzhou'], model }
  expect(suggestIds('## Origins\n\n### City\n', locked).text).toBe(
    '## Origins {#origins}\n\n### City {#hangzhou}\n',
  )
  expect(suggestIds('## Origins\n\n## City\n', locked).text).toBe(
    '## Origins {#origins-2}\n\n## City {#city}\n',
  )
})
