import { describe, expect, test } from 'vitest'
import { pairBlocks, pairSections } from '#lib/content/article/parallel.ts'
import type { Block } from '#lib/content/article/types.ts'
import { articleOf } from '../../../support/article.ts'
import { readArticles } from '../../../support/articles.ts'
import { textOf } from '../../../support/html.ts'

const picture = '```timeline {#p}\ntitle: 轴\nevents:\n  - { date: "2001", label: 事, basis: record }\n```'
const note = '\n\n[^n]: 注。'

describe('blocks side by side', () => {
  test.each([
    ['paragraph by paragraph', 'a\n\nb', 'c\n\nd', ['a = c', 'b = d']],
    ['whole where their numbers differ', 'a\n\nb', 'c', ['ab = c']],
    ['lists as one', '- a\n- b\n\nc', '- d\n- e\n\nf', ['ab = de', 'c = f']],
    [
      'notes with their paragraph',
      `a[^n]\n\nb${note}`,
      `c\n\nd[^n]${note}`,
      ['a1 notes = c', 'b = d1 notes'],
    ],
    ['the first paragraph with the heading over it', '### x {#x}\n\na', '### y {#x}\n\nb', ['#x a = #x b']],
    [
      'each part by itself',
      `a\n\nb\n\n${picture}\n\nc`,
      `d\n\n${picture}\n\ne`,
      ['ab = d', '#p = #p', 'c = e'],
    ],
    [
      'whole where parts stand in another order',
      '### x {#x}\n\na\n\n### y {#y}\n\nb',
      '### y {#y}\n\nc\n\n### x {#x}\n\nd',
      ['#x a #y b = #y c #x d'],
    ],
  ])('%s', (_, first, second, expected) => {
    const pairs = pairBlocks(blocksOf(first), blocksOf(second))
    expect(pairs.map((pair) => `${show(pair.first)} = ${show(pair.second)}`)).toEqual(expected)
  })

  test('of the real article: nothing is lost, and few paragraphs have no counterpart', () => {
    const [chinese, english] = readArticles('zh-Hans', 'en')
    if (chinese === undefined || english === undefined) throw new Error('the article has two languages')
    const sections = pairSections(chinese, english)
    expect(sections.map(({ first }) => first.id)).toEqual(chinese.sections.map(({ id }) => id))
    for (const { first, second } of sections) {
      expect(second.id).toBe(first.id)
      const pairs = pairBlocks(first.blocks, second.blocks)
      expect(pairs.length).toBeGreaterThan(1)
      expect(squeeze(pairs.flatMap((pair) => pair.first))).toBe(squeeze(first.blocks))
      expect(squeeze(pairs.flatMap((pair) => pair.second))).toBe(squeeze(second.blocks))
      for (const pair of pairs) expect([pair.first.length, pair.second.length]).not.toContain(0)
    }
  })
})

/** The blocks of a section with the given text. */
function blocksOf(text: string): Block[] {
  const [section] = articleOf(`:claim[案]{#claim-a basis=record}。\n\n## 节 {#s}\n\n${text}`).sections
  return section?.blocks ?? []
}

function show(blocks: readonly Block[]): string {
  return blocks.map(nameOf).join(' ')
}

function nameOf(block: Block): string {
  if (block.type === 'html') return textOf(block.html).replace(/\s/g, '')
  if (block.type === 'figures') return block.figures.map(({ id }) => `#${id}`).join('')
  return block.type === 'notes' ? 'notes' : `#${block.id}`
}

function squeeze(blocks: readonly Block[]): string {
  return blocks.map(nameOf).join('')
}
