import { expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'

/** Lines of a Chinese text whose typesetting is warned of. */
function linesIn(text: string, locale: Locale = 'zh-Hans'): number[] {
  const { problems, warnings } = parseMarkdown(text, locale)
  expect(problems).toEqual([])
  return warnings.map(({ line }) => line)
}

test('the words of paragraphs, headings, lists, quotations, tables, notes and pictures keep the rules', () => {
  const text = [
    '甲，',
    '乙,丙。[^a]',
    '',
    '## 题目 A {#a}',
    '',
    '> 引',
    '> 文.',
    '',
    '- 项(一)',
    '',
    '| 格 | 子 |',
    '| --- | --- |',
    '| 一 | 二... |',
    '',
    '```timeline {#axis}',
    'title: 轴',
    'events:',
    '  - { date: "2001", label: "事 件" }',
    '```',
    '',
    '[^a]: 注--注',
  ].join('\n')
  expect(linesIn(text)).toEqual([2, 4, 7, 9, 13, 21, 18])
})

test('code, addresses, ids, comments and escaped signs are no words', () => {
  const text =
    '用`甲,乙`，见[文](/a/?甲,乙)，<https://example.org/a,甲>。<!-- 甲,乙 -->:claim[话]{#claim-a basis=record}\n\n```\n甲,乙\n```'
  expect(linesIn(text)).toEqual([])
})

test('other languages have no such rules', () => {
  expect(linesIn('The name (卡盟), "kameng", is younger.', 'en')).toEqual([])
})
