import type { Code, Heading, Root, RootContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Figure as FigureNode, figuresOf } from '#lib/markdown/blocks/figures.ts'
import { toHtml } from '#lib/markdown/html.ts'
import { toPlainText } from '#lib/markdown/plain-text.ts'
import { readMarkdownPart } from '#lib/markdown/source-pieces.ts'
import { fingerprint } from './fingerprint.ts'
import { openingOf } from './opening.ts'
import { readingSeconds } from './reading-time.ts'
import type {
  Block,
  DateText,
  Figure,
  LeadSection,
  Note,
  PictureBlock,
  ProseSection,
  SubheadingBlock,
} from './types.ts'

/** What the blocks of a tree are built with. */
export interface Parts {
  /** Text of which the tree was made. */
  source: string
  notes: readonly Note[]
  pictures: ReadonlyMap<Code, PictureBlock>
  figures: ReadonlyMap<FigureNode, Figure>
  /** Anchors made from the words of headings. */
  wordAnchors: ReadonlyMap<Heading, string>
  /** Day of the newest revision: when every section was last changed, for all that the tree can tell. */
  changed: DateText
}

/** An article's tree, divided. */
export interface SplitSections {
  lead: LeadSection
  sections: ProseSection[]
}

/** Divides a tree at its headings of depth 2; never the source text, where references and code could be cut. */
export function splitSections(tree: Root, parts: Parts): SplitSections {
  const divided: { heading: Heading | undefined; nodes: RootContent[] }[] = [
    { heading: undefined, nodes: [] },
  ]
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) divided.push({ heading: node, nodes: [] })
    else divided.at(-1)?.nodes.push(node)
  }
  const [lead, ...others] = divided
  return {
    lead: { type: 'lead', ...buildContent(undefined, lead?.nodes ?? [], parts) },
    sections: others.flatMap(({ heading, nodes }) => {
      const attributes = heading?.data?.attributes
      if (heading === undefined || attributes === undefined) return []
      const { id, was, contested } = attributes
      return [
        {
          type: 'prose' as const,
          id,
          was,
          wordAnchor: parts.wordAnchors.get(heading),
          contested,
          html: toHtml(heading.children),
          title: toText(heading),
          ...buildContent(heading, nodes, parts),
        },
      ]
    }),
  }
}

function buildContent(heading: Heading | undefined, nodes: RootContent[], parts: Parts) {
  const text = toPlainText(nodes)
  const blocks = buildBlocks(nodes, parts)
  const notes = blocks.flatMap((block) => (block.type === 'notes' ? block.notes : []))
  return {
    blocks,
    text,
    opening: openingOf(nodes),
    seconds: readingSeconds(text),
    markdown: readMarkdownPart(heading === undefined ? nodes : [heading, ...nodes], parts.source),
    fingerprint: fingerprint({ heading, nodes, notes, pictures: parts.pictures, figures: parts.figures }),
    changed: parts.changed,
  }
}

/** Prose runs on in one block until something that a component renders: a subheading, or notes due after a paragraph. */
function buildBlocks(nodes: RootContent[], { notes, pictures, figures, wordAnchors }: Parts): Block[] {
  const blocks: Block[] = []
  let prose: RootContent[] = []
  const flush = () => {
    if (prose.length > 0) blocks.push({ type: 'html', html: toHtml(prose) })
    prose = []
  }
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth < 4) {
      flush()
      blocks.push(...buildSubheading(node, wordAnchors.get(node)))
      continue
    }
    const picture = node.type === 'code' ? pictures.get(node) : undefined
    if (picture !== undefined) {
      flush()
      blocks.push(picture)
      continue
    }
    const own = figuresOf(node)
    if (own.length > 0) {
      flush()
      blocks.push({ type: 'figures', figures: own.flatMap((each) => figures.get(each) ?? []) })
      continue
    }
    const referenced = referenceIds(node)
    const due = notes.filter(({ references: [first] }) => first !== undefined && referenced.has(first))
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

function buildSubheading(heading: Heading, wordAnchor: string | undefined): SubheadingBlock[] {
  if (heading.data?.attributes === undefined) return []
  const { id, was } = heading.data.attributes
  return [{ type: 'subheading', id, was, wordAnchor, html: toHtml(heading.children), text: toText(heading) }]
}

/** Ids of the references to notes in a block. A note stands after the block that refers to it first. */
function referenceIds(node: RootContent): Set<string | undefined> {
  const ids = new Set<string | undefined>()
  visit(node, 'footnoteReference', ({ data }) => {
    ids.add(data?.referenceId)
  })
  return ids
}
