import { describe, expect, test } from 'vitest'
import { sketchFile } from '../../../../support/article.ts'
import { parseLibrary } from '../../../../support/parse-library.ts'

/** Word anchors of the headings of a text, in order. */
function wordAnchors(body: string): (string | undefined)[] {
  return parseLibrary([sketchFile(body)]).flatMap(({ article }) =>
    article.sections.flatMap(({ wordAnchor, blocks }) => [
      wordAnchor,
      ...blocks.flatMap((block) => (block.type === 'subheading' ? [block.wordAnchor] : [])),
    ]),
  )
}

describe('the words of a heading are an anchor', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['of Chinese', '## 总部迁移 {#a}\n\n文。', ['总部迁移']],
    ['lower case, without punctuation', '## “QQ群” 与：AB {#a}\n\n文。', ['qq群-与ab']],
    ['with marks left out', '## 从**杭州**到`深圳` {#a}\n\n文。', ['从杭州到深圳']],
    ['but not of ASCII', '## Origins {#a}\n\n文。', [undefined]],
    ['but not of punctuation', '## ？！ {#a}\n\n文。', [undefined]],
    [
      'numbered where it repeats',
      '## 起源 {#a}\n\n### 起源 {#b}\n\n文。\n\n## 起源 {#c}\n\n文。',
      ['起源', '起源-1', '起源-2'],
    ],
    ['but a declared id wins', '## 起源 {#a}\n\n文。\n\n## 来历 {#b was=起源}\n\n文。', [undefined, '来历']],
    ['also one of a claim', '## 起源 {#a}\n\n:claim[文]{#claim-x basis=record was=起源}。', [undefined]],
  ])('%s', (_, body, expected) => {
    expect(wordAnchors(body)).toEqual(expected)
  })

  test('that links of the page may use', () => {
    expect(() =>
      parseLibrary([sketchFile('## 起源 {#a}\n\n见[上](#起源)和[上](/a/#%E8%B5%B7%E6%BA%90)。')]),
    ).not.toThrow()
  })
})
