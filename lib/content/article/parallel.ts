import { defaultTreeAdapter, parseFragment, serializeOuter } from 'parse5'
import type { Article, Block, ProseSection } from './types.ts'

/** Two languages of the same. */
export interface Pair<Value> {
  first: Value
  second: Value
}

/** The sections of an article, each with that of the same id in another language. */
export function pairSections(first: Article, second: Article): Pair<ProseSection>[] {
  const byId = new Map(second.sections.map((section) => [section.id, section]))
  return first.sections.flatMap((section) => {
    const twin = byId.get(section.id)
    return twin === undefined ? [] : [{ first: section, second: twin }]
  })
}

/**
 * The blocks of a section in two languages, side by side. Subheadings and pictures, whose ids both share, part a
 * section; a part is paired paragraph by paragraph where both languages have as many, and otherwise whole.
 */
export function pairBlocks(first: readonly Block[], second: readonly Block[]): Pair<Block[]>[] {
  const parts = [splitAtIds(first), splitAtIds(second)] as const
  const [names, others] = parts.map((part) => part.map(({ name }) => name).join(' '))
  if (names !== others) return [{ first: [...first], second: [...second] }]
  return parts[0].flatMap(({ blocks }, index) => pairParagraphs(blocks, parts[1][index]?.blocks ?? []))
}

interface Part {
  /** Id of what begins the part; empty for text. */
  name: string
  blocks: Block[]
}

function splitAtIds(blocks: readonly Block[]): Part[] {
  const parts: Part[] = []
  for (const block of blocks) {
    const name = nameOf(block)
    const last = parts.at(-1)
    // A picture stands alone; the text after it is a part of its own.
    if (name === '' && last !== undefined && !isPicture(last.blocks[0])) last.blocks.push(block)
    else parts.push({ name, blocks: [block] })
  }
  return parts
}

function nameOf(block: Block): string {
  if (block.type === 'figures') return block.figures.map(({ id }) => id).join(' ')
  return block.type === 'subheading' || block.type === 'picture' ? block.id : ''
}

function isPicture(block: Block | undefined): boolean {
  return block?.type === 'picture' || block?.type === 'figures'
}

function pairParagraphs(first: Block[], second: Block[]): Pair<Block[]>[] {
  const [left, right] = [splitParagraphs(first), splitParagraphs(second)]
  if (left.length !== right.length) return [{ first, second }]
  return left.map((blocks, index) => ({ first: blocks, second: right[index] ?? [] }))
}

/** Each paragraph, list or table with its notes, the first with the heading over it. */
function splitParagraphs(blocks: readonly Block[]): Block[][] {
  const paragraphs: Block[][] = []
  for (const block of blocks.flatMap(splitHtml)) {
    const last = paragraphs.at(-1)
    const isBelow = block.type === 'notes' || last?.at(-1)?.type === 'subheading'
    if (last !== undefined && isBelow) last.push(block)
    else paragraphs.push([block])
  }
  return paragraphs
}

function splitHtml(block: Block): Block[] {
  if (block.type !== 'html') return [block]
  return parseFragment(block.html)
    .childNodes.filter((node) => defaultTreeAdapter.isElementNode(node))
    .map((element) => ({ type: 'html', html: serializeOuter(element) }))
}
