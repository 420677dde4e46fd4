import { describe, expect, test } from 'vitest'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { sketchFile } from '../../../support/article.ts'
import { parseLibrary } from '../../../support/parse-library.ts'

const chinese = `## 起源 {#origins}

### 小节 {#small}

:claim[论断]{#claim-x basis=record}。

\`\`\`timeline {#axis}
title: 轴
events:
  - { date: "2001", label: 事, basis: record }
\`\`\``

const english = chinese.replace('起源', 'Origins').replace('小节', 'Small').replace('论断', 'A claim')

function explain(zh: string, en: string): string[] {
  try {
    parseLibrary([sketchFile(en, { locale: 'en' }), sketchFile(zh)])
    return []
  } catch (error) {
    if (error instanceof ContentErrors) return error.message.split('\n')
    throw error
  }
}

describe('the languages of an article', () => {
  test('have the same ids', () => {
    expect(explain(chinese, english)).toEqual([])
  })

  test.each([
    [
      'a section',
      english.replace('{#origins}', '{#beginnings}'),
      ['section "beginnings"', 'section "origins"'],
    ],
    ['a subheading', english.replace('### Small {#small}\n', ''), ['subheading "small"']],
    ['a claim', english.replace('{#claim-x', '{#claim-y'), ['claim "claim-y"', 'claim "claim-x"']],
    ['a picture', english.replace('{#axis}', '{#time}'), ['picture "time"', 'picture "axis"']],
  ])('%s that only one has is refused', (_, en, names) => {
    expect(explain(chinese, en)).toEqual(
      names.map((name) => expect.stringMatching(`${name} is missing in content/a/(en|zh-Hans).md`)),
    )
  })

  test('names both files and lines', () => {
    expect(explain(chinese, english.replace(':claim[A claim]{#claim-x basis=record}', 'A claim'))).toEqual([
      'content/a/zh-Hans.md:24: the claim "claim-x" is missing in content/a/en.md, where it belongs after line 22. Both languages have the same ids: add it there, or take it out here.',
    ])
  })

  test('grade a claim the same', () => {
    expect(explain(chinese, english.replace('#claim-x basis=record', '#claim-x basis=account'))).toEqual([
      'content/a/en.md:24: the claim "claim-x" has basis=account here and basis=record in content/a/zh-Hans.md:24. A claim has one grade in every language.',
    ])
  })

  test('dispute the same sections', () => {
    const contested = english.replace('{#origins}', '{#origins contested}')
    expect(explain(chinese, contested)).toEqual([
      'content/a/en.md:20: the section "origins" is marked contested here and not in content/a/zh-Hans.md:20. Mark both or neither.',
    ])
    expect(explain(chinese.replace('{#origins}', '{#origins contested}'), english)).toEqual([
      'content/a/en.md:20: the section "origins" is marked contested in content/a/zh-Hans.md:20 and not here. Mark both or neither.',
    ])
  })

  test('have the same things in a section, and sections in the same order', () => {
    const two = (first: string, second: string) => `${first}\n\n文。\n\n${second}\n\n文。`
    const [one, other] = ['## 甲 {#first}', '## 乙 {#second}']
    const claim = ':claim[论断]{#claim-x basis=record}。'
    expect(explain(two(`${one}\n\n${claim}`, other), two(one, `${other}\n\n${claim}`))).toEqual([
      'content/a/en.md:26: the claim "claim-x" stands in the section "second" here and in the section "first" in content/a/zh-Hans.md:22. Move one of them.',
    ])
    expect(explain(two(one, other), two(other, one))).toEqual([
      'content/a/en.md:20: the section "second" stands where content/a/zh-Hans.md:20 has "first". Put them in the same order.',
    ])
  })

  test('have the same thing under an id', () => {
    const promoted = english.replace('### Small', 'Text.\n\n## Small')
    expect(explain(chinese, promoted)).toEqual([
      'content/a/en.md:24: "small" is a section here and a subheading in content/a/zh-Hans.md:22. Make them the same.',
    ])
  })
})
