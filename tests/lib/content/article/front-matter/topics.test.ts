import { describe, expect, test } from 'vitest'
import { parseTopics } from '#lib/content/article/front-matter/topics.ts'
import { parseArticle } from '#lib/content/article/parse.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { checkLibrary } from '#lib/content/library/check-library.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { fileOf, linesBefore, sourceOf } from '../../../../support/article.ts'

const vocabulary = 'trade: { zh-Hans: 行业, en: Trade }\nhistory: { zh-Hans: 历史, en: History }\n'

function read(text: string) {
  return parseTopics({ path: 'topics.yaml', bytes: new TextEncoder().encode(text) })
}

function problemsOf(text: string): string {
  try {
    read(text)
    return ''
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
}

describe('the vocabulary of topics', () => {
  test('is read in its order', () => {
    expect(read(vocabulary)).toEqual([
      { key: 'trade', names: { 'zh-Hans': '行业', en: 'Trade' } },
      { key: 'history', names: { 'zh-Hans': '历史', en: 'History' } },
    ])
  })

  test.each([
    ['trade: { zh-Hans: 行业 }', 'topics.yaml:1: the field "en" is missing'],
    [
      'a: { zh-Hans: 甲, en: A }\nTrade: { zh-Hans: 行业, en: Trade }',
      'topics.yaml:2: the field "Trade" becomes',
    ],
    ['trade: 行业', 'topics.yaml:1: the field "trade" must have fields'],
    ['trade: { zh-Hans: 行业, en: Trade, fr: Commerce }', 'unknown field "fr"'],
    ['- trade', 'topics.yaml:1: '],
    ['', 'topics.yaml:1: the file is empty'],
  ])('%j is refused', (text, message) => {
    expect(problemsOf(text)).toContain(message)
  })
})

describe('topics of an article', () => {
  const line = linesBefore
  test.each([
    ['topics: [trade, history]', read(vocabulary), []],
    [
      'topics: [trade, histroy]',
      read(vocabulary),
      [[line, 'not in content/topics.yaml. Did you mean "history"?']],
    ],
    ['topics:\n  - trade\n  - geography', read(vocabulary), [[line + 2, 'Mend it, or add "geography: {']]],
    ['topics: [trade]', undefined, [[line, 'there is no content/topics.yaml']]],
  ] as const)('%j', (field, known, expected) => {
    const source = sourceOf('答。\n\n## 甲 {#a}\n\n文').replace(/\n---\n答/, `\n${field}\n---\n答`)
    const parsed = summarise('a.md', parseArticle(fileOf(source)))
    const problems = checkLibrary([parsed], undefined, known).flatMap((error) => error.problems)
    expect(problems).toEqual(
      expected.map(([at, message]) => ({ line: at, message: expect.stringContaining(message) })),
    )
  })
})
