import { describe, expect, test } from 'vitest'
import { articleOf } from '../../support/article.ts'
import { attributeOf, elementsOf, textOf } from '../../support/html.ts'
import { problemsOf, render } from './render.ts'

describe('a reference link', () => {
  test('finds its definition from every section, wherever that stands', () => {
    const { lead, sections } = articleOf(
      [
        '短答案，见[全文][law]。',
        '## 甲 {#a}',
        '见[法律][law]，再见[Law][]。',
        '[law]: https://example.org/law "法律"',
        '## 乙 {#b}',
        '> - 见[law]。',
        '## 丙 {#c}',
        '| 见[法][law] |\n| --- |\n| [law] |',
      ].join('\n\n'),
    )
    const links = [lead, ...sections].map(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'html' ? elementsOf(block.html).filter(({ tagName }) => tagName === 'a') : [],
      ),
    )
    expect(links.map((each) => each.length)).toEqual([1, 2, 1, 2])
    for (const link of links.flat()) {
      expect(attributeOf(link, 'href')).toBe('https://example.org/law')
      expect(attributeOf(link, 'title')).toBe('法律')
    }
  })

  test('keeps the text and the picture', () => {
    expect(render('[**粗**体][a] ![图][a]\n\n[a]: /a.png')).toBe(
      '<p><a href="/a.png"><strong>粗</strong>体</a> <img src="/a.png" alt="图"></p>',
    )
  })

  test('is not looked for in code, and code is never a heading or a definition', () => {
    const code = ['```text', '## 不是标题 {#x}', '[x]: https://example.org', '[^n]: 不是注', '```'].join('\n')
    const { sections } = articleOf(
      ['答。', '## 甲 {#a}', code, '`[y][z]` 与 `## b`', '## 乙 {#b}', '文'].join('\n\n'),
    )
    expect(sections.map(({ id }) => id)).toEqual(['a', 'b'])
    const html = sections[0]?.blocks.map((block) => (block.type === 'html' ? block.html : '')).join('') ?? ''
    expect(textOf(html)).toContain('## 不是标题 {#x}\n[x]: https://example.org\n[^n]: 不是注')
    expect(textOf(html)).toContain('[y][z]')
    expect(elementsOf(html).map(({ tagName }) => tagName)).not.toContain('a')
  })

  test.each([
    ['见[甲][nope]', '[甲][nope]'],
    ['见[甲][]', '[甲][]'],
    ['见[^nope]', '[^nope]'],
    ['见 https://example.org/ 和[^nope]', '[^nope]'],
    ['见，www.example.org 和[^nope]', '[^nope]'],
    ['**见[^nope]**', '[^nope]'],
    ['甲[^n]\n\n[^n]: 见[乙][nope]', '[乙][nope]'],
  ])('%j refers to nothing and is reported', (source, found) => {
    expect(problemsOf(source).join('\n')).toContain(`${found} refers to nothing`)
  })

  test.each(['\\[甲][乙]', '[甲]', '`[甲][乙]`', '\\[^甲]', '数组 a[0]', '[ ] 与 [x]'])(
    '%j is text',
    (source) => {
      expect(problemsOf(source)).toEqual([])
    },
  )

  test.each([
    '见 https://example.org/，然后',
    '见www.example.org。完',
    '（https://example.org/）',
    '见：https://example.org/。',
  ])('a bare address that would swallow the text after it is reported: %s', (source) => {
    const hrefs = elementsOf(render(source)).flatMap((element) => attributeOf(element, 'href') ?? [])
    const swallows = hrefs.some((href) => href.includes('%'))
    expect(problemsOf(source).join('').includes('runs on into the text')).toBe(swallows)
  })

  test.each([
    '<https://example.org/路>，然后',
    '[https://example.org/路](https://example.org/)',
    '见 https://example.org/ 。',
  ])('a marked or separate address is not: %s', (source) => {
    expect(problemsOf(source)).toEqual([])
  })
})
