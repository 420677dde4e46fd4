import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article, Block } from '#lib/content/article/types.ts'
import { articleOf } from '../../../support/article.ts'
import { textOf } from '../../../support/html.ts'

const inlineKinds = [
  'plain',
  'strong',
  'emphasis',
  'deletion',
  'link',
  'reference',
  'claim',
  'softBreak',
  'hardBreak',
  'note',
  'code',
] as const
const blockKinds = [
  'paragraph',
  'list',
  'steps',
  'quotation',
  'table',
  'code',
  'heading',
  'subheading',
] as const
type BlockKind = (typeof blockKinds)[number]
interface Inline {
  kind: (typeof inlineKinds)[number]
  word: string
}

const words = [
  '汉字',
  '，',
  '“重点”',
  '——',
  'QQ',
  '2009年',
  '3.5',
  'a & b',
  '《传奇》',
  '？',
  '𠮷',
  '12:30，',
  'a_b_c',
  '（甲）',
]
const codes = ['## 非标题', '[x]: y', '<b>', '**', '[^n]', ':claim[x]', 'a  b']
const inline: fc.Arbitrary<Inline> = fc.record({
  kind: fc.constantFrom(...inlineKinds),
  word: fc.constantFrom(...words),
})
const block = fc.record({
  kind: fc.constantFrom(...blockKinds),
  parts: fc.array(fc.array(inline, { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
})

test('nothing that is written is missing from the page, and all of it stands in its order', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      const { source, visible, notes } = write(blocks)
      const article = articleOf(source)
      expect(squeeze(visibleTextOf(article)), source).toBe(squeeze(visible))
      expect(article.notes.map(({ html }) => textOf(html))).toEqual(notes)
      const shown = blocksOf(article).flatMap((each) => (each.type === 'notes' ? each.notes : []))
      expect(shown).toEqual(article.notes)
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  )
})

/** The source of generated blocks, the text that a reader must see of it, and the texts of its notes. */
function write(blocks: readonly { kind: BlockKind; parts: readonly Inline[][] }[]) {
  const notes: string[] = []
  let source = ''
  let visible = ''
  let ids = 0
  const put = (written: string, seen = written) => {
    source += written
    visible += seen
  }
  const hide = (written: string) => put(written, '')
  const around = (before: string, word: string, after: string) => {
    // Spaces around, so that the marks of two neighbours never become one run.
    hide(` ${before}`)
    put(word)
    hide(`${after} `)
  }
  const putInline = ({ kind, word }: Inline, inBlock: BlockKind) => {
    const isLine = inBlock === 'table' || inBlock.endsWith('heading')
    if (kind === 'strong') around('**', word, '**')
    else if (kind === 'emphasis') around('*', word, '*')
    else if (kind === 'deletion') around('~~', word, '~~')
    else if (kind === 'link') around('[', word, '](https://example.org/ "题")')
    else if (kind === 'reference') around('[', word, '][ref]')
    else if (kind === 'claim') around(':claim[', word, `]{#claim-x${ids++} basis=record}`)
    else if (kind === 'code') around('`', codes[ids++ % codes.length] ?? '', '`')
    else if (kind === 'plain' || isLine) put(word)
    else if (kind === 'softBreak') put(`\n字${word}`)
    else if (kind === 'hardBreak') put(`\\\n字${word}`, `字${word}`)
    else {
      hide(`[^n${notes.length}]`)
      notes.push(`注文${notes.length}，见链。`)
    }
  }
  put('答。')
  hide('\n\n## ')
  put('甲')
  hide(' {#first}\n\n')
  put('文。')
  for (const { kind, parts } of blocks) {
    hide('\n\n')
    if (kind === 'code') put('```\n## 非标题 {#x}\n[^n]: 非注\n<b>\n```', '## 非标题 {#x}\n[^n]: 非注\n<b>')
    else {
      if (kind === 'table') put('| 表 |\n| --- |\n', '表')
      const { before, after, most = 3 } = shapes[kind]
      parts.slice(0, most).forEach((pieces, index) => {
        hide(before(index))
        // A character of its own first, so that no word opens a list or a quotation.
        put('字')
        for (const piece of pieces) putInline(piece, kind)
        hide(after(ids++))
      })
    }
    hide('\n\n')
    put('文。')
  }
  if (source.includes('][ref]')) hide('\n\n[ref]: https://example.org/')
  notes.forEach((note, index) => {
    hide(`\n\n[^n${index}]: ${note.replace('链', '[链](https://example.org/)')}`)
  })
  return { source, visible, notes }
}

interface Shape {
  before: (index: number) => string
  after: (id: number) => string
  most?: number
}
const shapes: Record<Exclude<BlockKind, 'code'>, Shape> = {
  paragraph: { before: () => '', after: () => '', most: 1 },
  list: { before: (index) => (index === 0 ? '- ' : '\n- '), after: () => '' },
  steps: { before: (index) => `${index === 0 ? '' : '\n'}${index + 1}. `, after: () => '' },
  quotation: { before: (index) => (index === 0 ? '> ' : '\n>\n> '), after: () => '' },
  table: { before: () => '| ', after: () => ' |\n' },
  heading: { before: () => '## ', after: (id) => ` {#s-${id}}`, most: 1 },
  subheading: { before: () => '### ', after: (id) => ` {#s-${id}}`, most: 1 },
}

function visibleTextOf({ lead, sections }: Article): string {
  const text = (blocks: readonly Block[]) =>
    blocks.map((each) => ('html' in each ? textOf(each.html.replace(/<sup>.*?<\/sup>/g, '')) : '')).join('')
  return text(lead.blocks) + sections.map(({ html, blocks }) => textOf(html) + text(blocks)).join('')
}

function blocksOf({ lead, sections }: Article): Block[] {
  return [lead, ...sections].flatMap(({ blocks }) => blocks)
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
