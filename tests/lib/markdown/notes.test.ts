import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '#lib/markdown/processor.ts'
import { articleOf } from '../../support/article.ts'
import { attributeOf, elementsOf, textOf } from '../../support/html.ts'
import { problemsOf, render } from './render.ts'

describe('notes', () => {
  const source = [
    '甲[^b]，乙[^a]。',
    '丙[^b]，:claim[丁[^c]]{#claim-x basis=record}。',
    '[^a]: 一',
    '[^b]: 二',
    '[^c]: 三',
  ].join('\n\n')

  test('are numbered in the order of their first mention and know every mention', () => {
    expect(
      parseMarkdown(source).notes.map(({ id, number, references }) => ({ id, number, references })),
    ).toEqual([
      { id: 'note-b', number: 1, references: ['ref-b', 'ref-b-2'] },
      { id: 'note-a', number: 2, references: ['ref-a'] },
      { id: 'note-c', number: 3, references: ['ref-c'] },
    ])
  })

  test('are marked where they are mentioned, each mark with an id of its own', () => {
    const marks = elementsOf(render(source)).filter((element) =>
      attributeOf(element, 'href')?.startsWith('#note-'),
    )
    expect(marks.map((mark) => [attributeOf(mark, 'id'), attributeOf(mark, 'href'), textOf(mark)])).toEqual([
      ['ref-b', '#note-b', '1'],
      ['ref-a', '#note-a', '2'],
      ['ref-b-2', '#note-b', '1'],
      ['ref-c', '#note-c', '3'],
    ])
  })

  test('stand right after the block that mentions them first, once', () => {
    const { lead, sections, notes } = articleOf(
      [
        '答[^a]。',
        '## 甲 {#a}',
        '文。',
        '- 项[^b]',
        '文[^a]。',
        '[^a]: 一[链](https://example.org)。',
        '[^b]: 二',
      ].join('\n\n'),
    )
    const shape = [lead, ...sections].map(({ blocks }) =>
      blocks.map((block) => (block.type === 'notes' ? block.notes.map(({ id }) => id).join() : block.type)),
    )
    expect(shape).toEqual([
      ['html', 'note-a'],
      ['html', 'html', 'note-b', 'html'],
    ])
    expect(notes.map(({ html }) => html)).toEqual(['一<a href="https://example.org">链</a>。', '二'])
  })

  test('may be defined inside a quotation, and leave nothing there', () => {
    const { sections, notes } = articleOf('答。\n\n## 甲 {#a}\n\n> 文[^n]。\n>\n> [^n]: 注')
    expect(notes).toHaveLength(1)
    expect(sections[0]?.text.trim()).toBe('文。')
  })

  test.each([
    ['文\n\n[^n]: 注', 'never referred to'],
    ['文[^n]\n\n[^n]: 注\n\n[^n]: 注', 'defined twice'],
    ['文[^market-share]\n\n[^market-share]: 注', 'which makes reader views drop it'],
    ['文[^n]\n\n[^n]: 见[^m]\n\n[^m]: 注', 'note inside a note'],
    ['文[^注]\n\n[^注]: 注', 'lower-case ASCII'],
    ['文[^n]\n\n[^n]: 一\n\n    二', 'one paragraph'],
    ['文[^n]\n\n[^n]: - 一', 'one paragraph'],
    ['文[^n]\n\n[^n]:', 'one paragraph'],
    ['文[^n]\n\n[^n]: <b>粗</b>', 'raw HTML'],
    ['文[^n]\n\n[^n]: [链](javascript:alert)', 'links to javascript:'],
    ['文[^n]\n\n[^n]: ![图](https://example.org/a.png)', 'pictures of other hosts'],
  ])('%j is reported', (text, part) => {
    expect(problemsOf(text).join('\n')).toContain(part)
  })
})
