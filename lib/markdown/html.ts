import type { ElementContent } from 'hast'
import { defaultSchema, type Schema } from 'hast-util-sanitize'
import type { FootnoteReference, Link, PhrasingContent, RootContent } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkHtml from 'remark-html'

/** HTML of nodes that stand beside each other; sanitised, ids as they were decided. */
export function toHtml(nodes: readonly (RootContent | PhrasingContent)[]): string {
  return nodes.map(stringify).join('')
}

/** Each node alone: after every child of a root comes a line break, which shows as a space in running text. */
function stringify(node: RootContent | PhrasingContent): string {
  return compiler.stringify({ type: 'root', children: [node] }).replace(/\n$/, '')
}

/**
 * GitHub's schema, without its prefix for ids: ours are written by the author, checked against a pattern
 * and against the ids of the page, so they cannot clobber anything, and links have to find them.
 */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    a: [['className', 'bare'], ...(defaultSchema.attributes?.a ?? [])],
    span: [['className', 'claim-content'], 'dataBasis', 'id'],
  },
}

/** A note's mark: a link to the note, which links back to it. */
function footnoteReference(_state: State, node: FootnoteReference): ElementContent {
  const { noteId, number, referenceId } = node.data ?? {}
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${noteId}`, id: referenceId },
    children: [{ type: 'text', value: `${number}` }],
  }
  return { type: 'element', tagName: 'sup', properties: {}, children: [link] }
}

/** A link whose text is its address is marked: on paper, where links are followed by theirs, once is enough. */
function link(state: State, node: Link): ElementContent {
  const element = defaultHandlers.link(state, node)
  const text = textOf(node)
  if (node.url === text || node.url === `http://${text}`) element.properties.className = ['bare']
  return element
}

const compiler = remark()
  .use(remarkHtml, { sanitize: schema, handlers: { footnoteReference, link } })
  .freeze()
