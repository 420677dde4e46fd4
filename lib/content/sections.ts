import type { Code, Heading, Root, RootContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { EXIT, visit } from 'unist-util-visit'
import { toHtml } from '#lib/markdown/html.ts'
import { readMarkdownPart } from './markdown-source.ts'
import { toPlainText } from './plain-text.ts'
import { readingSeconds } from './reading-time.ts'
import type { Block, LeadSection, Note, PictureBlock, ProseSection, SubheadingBlock } from './types.ts'

/** An article's tree, divided. */
export interface SplitSections {
  lead: LeadSection
  sections: ProseSection[]
}

/** Divides a tree at its headings of depth 2; never the source text, where references and code could be cut. */
export function splitSections(
  tree: Root,
  source: string,
  notes: readonly Note[],
  pictures: Pictures,
): SplitSections {
  const parts: { heading: Heading | undefined; nodes: RootContent[] }[] = [{ heading: undefined, nodes: [] }]
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) parts.push({ heading: node, nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  const [lead, ...others] = parts.map(({ heading, nodes }) => ({
    heading,
    ...buildContent(nodes, notes, pictures),
    markdown: readMarkdownPart(heading === undefined ? nodes : [heading, ...nodes], source),
  }))
  return {
    lead: {
      type: 'lead',
      blocks: lead?.blocks ?? [],
      text: lead?.text ?? '',
      seconds: lead?.seconds ?? 0,
      markdown: lead?.markdown ?? { source: [], noteIds: [] },
    },
    sections: others.flatMap(({ heading, ...content }) => {
      const attributes = heading?.data?.attributes
      if (heading === undefined || attributes === undefined) return []
      const { id, contested } = attributes
      return [
        {
          type: 'prose' as const,
          id,
          contested,
          html: toHtml(heading.children),
          title: toText(heading),
          ...content,
        },
      ]
    }),
  }
}

type Pictures = ReadonlyMap<Code, PictureBlock>

function buildContent(nodes: RootContent[], notes: readonly Note[], pictures: Pictures) {
  const text = toPlainText(nodes)
  return { blocks: buildBlocks(nodes, notes, pictures), text, seconds: readingSeconds(text) }
}

/** Prose runs on in one block until something that a component renders: a subheading, or notes due after a paragraph. */
function buildBlocks(nodes: RootContent[], notes: readonly Note[], pictures: Pictures): Block[] {
  const blocks: Block[] = []
  let prose: RootContent[] = []
  const flush = () => {
    if (prose.length > 0) blocks.push({ type: 'html', html: toHtml(prose) })
    prose = []
  }
  for (const node of nodes) {
    if (node.type === 'heading') {
      flush()
      blocks.push(...buildSubheading(node))
      continue
    }
    const picture = node.type === 'code' ? pictures.get(node) : undefined
    if (picture !== undefined) {
      flush()
      blocks.push(picture)
      continue
    }
    const due = notes.filter((note) => refersTo(node, note))
    // A paragraph with notes is a block of its own, so that they can stand beside it.
    if (due.length > 0) flush()
    prose.push(node)
    if (due.length > 0) {
      flush()
      blocks.push({ type: 'notes', notes: due })
    }
  }
  flush()
  return blocks
}

function buildSubheading(heading: Heading): SubheadingBlock[] {
  const id = heading.data?.attributes?.id
  return id === undefined
    ? []
    : [{ type: 'subheading', id, html: toHtml(heading.children), text: toText(heading) }]
}

/** A note stands after the block that refers to it first. */
function refersTo(node: RootContent, note: Note): boolean {
  let found = false
  visit(node, 'footnoteReference', (reference) => {
    if (reference.data?.referenceId !== note.references[0]) return
    found = true
    return EXIT
  })
  return found
}
