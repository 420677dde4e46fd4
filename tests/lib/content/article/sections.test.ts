import { describe, expect, test } from 'vitest'
import { articleOf, problemsOf } from '../../../support/article.ts'

const text = (...blocks: string[]) => blocks.join('\n\n')

describe('sections', () => {
  test('are the parts under headings of depth 2, with the lead before them', () => {
    const { lead, sections } = articleOf(
      text(
        '答一。',
        '答二。',
        '## 甲*乙* {#a contested}',
        ':claim[文]{#claim-a basis=record}。',
        '### 丙 {#c}',
        '末。',
        '## 丁 {#d}',
        '完。',
      ),
    )
    expect(lead.text).toBe('答一。\n答二。\n')
    expect(
      sections.map(({ id, title, html, contested, text: own }) => ({ id, title, html, contested, own })),
    ).toEqual([
      { id: 'a', title: '甲乙', html: '甲<em>乙</em>', contested: true, own: '文。\n末。\n' },
      { id: 'd', title: '丁', html: '丁', contested: false, own: '完。\n' },
    ])
    expect(sections[0]?.blocks.map(({ type }) => type)).toEqual(['html', 'subheading', 'html'])
  })

  test.each([
    ['- 甲\n- 乙', '甲\n乙\n'],
    ['- one\n- two', 'one\ntwo\n'],
    ['| a | b |\n| - | - |\n| c | d |', 'a\nb\nc\nd\n'],
    ['one\\\ntwo', 'one\ntwo\n'],
    ['> 引。\n>\n> 文。', '引。\n文。\n'],
    ['甲 `码` ![图](/a.png) [链](#a)', '甲 码 图 链\n'],
    ['甲[^n]乙。\n\n[^n]: 注', '甲乙。\n'],
    [':claim[说]{#claim-x basis=record}法', '说法\n'],
    ['文\n\n```\n码\n```', '文\n'],
    ['- 文\n\n  ```\n  码\n  ```', '文\n'],
  ])('have the text of %j as a reader sees it', (source, expected) => {
    expect(articleOf(text('答。', '## 甲 {#a}', source)).sections[0]?.text).toBe(expected)
  })

  test.each([
    [text('## 甲 {#a}', '文'), 'short answer is missing'],
    ['答。', 'no section'],
    [text('答。', '## 甲 {#a}'), '{#a} has no text'],
    [text('答。', '## 甲 {#a}', '### 乙 {#b}'), '{#a} has no text'],
    [text('答。', '## 甲 {#a}', '文', '## 乙 {#a}', '文'), '"a" stands on line 3'],
    [
      text('答。', '## 甲 {#a}', ':claim[一]{#claim-x basis=record}:claim[二]{#claim-x basis=record}'),
      '"claim-x" stands on',
    ],
    [text('答。', '## 甲 {#a was=b}', '文', '## 乙 {#b}', '文'), '"b" is kept for old links on'],
    [text('答。', '## 甲 {#a}', '见[乙](#b)'), '#b leads to nothing'],
    [text('答。', '## 甲 {#a}', '文[^n]', '[^n]: 见[乙](#b)'), '#b leads to nothing'],
  ])('%# are reported when something is missing or doubled', (source, part) => {
    expect(
      problemsOf(source)
        .join('\n')
        .replace(/line \d+ already/, (found) => found),
    ).toContain(part.replace('line 3', 'line 12'))
  })

  test.each([
    '[甲](#a)',
    '[论](#claim-x)',
    '[注](#note-n)',
    '[旧](#old)',
    '[甲](/sample/#a)',
    '[甲](/sample/a/)',
    '[首](/)',
  ])('may be linked to: %s', (link) => {
    const source = text(
      '答。',
      '## 甲 {#a was=old}',
      `:claim[一]{#claim-x basis=record}[^n]，见${link}。`,
      '[^n]: 注',
    )
    expect(problemsOf(source)).toEqual([])
  })
})
