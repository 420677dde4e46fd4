import type { ElementContent } from 'hast'
import { defaultSchema, type Schema } from 'hast-util-sanitize'
import type {
  Emphasis,
  FootnoteReference,
  Link,
  ListItem,
  Parents,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkHtml from 'remark-html'
import { code } from './blocks/code.ts'
import { inlineMath, math, mathAttributes, mathElements } from './blocks/formulas.ts'
import { blockquote } from './blocks/quotations.ts'
import { paragraph, table } from './blocks/tables.ts'

declare module 'mdast' {
  interface LinkData {
    /** Ends the words of a link to a file: its kind and size. */
    aside?: string
  }
}

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
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption', 'caption', ...mathElements],
  attributes: {
    ...defaultSchema.attributes,
    p: [['className', 'formula']],
    ...Object.fromEntries(mathElements.map((name) => [name, mathAttributes])),
    td: [['className', 'text-end', 'text-center']],
    th: [['className', 'text-end', 'text-center'], 'scope'],
    a: [['className', 'bare'], ...(defaultSchema.attributes?.a ?? [])],
    em: [['className', 'latin']],
    li: [['className', 'list-none']],
    pre: ['tabIndex'],
    table: ['tabIndex'],
    span: [['className', 'claim-content', 'keyword', 'string', 'comment'], 'dataBasis', 'id'],
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
  const aside = node.data?.aside
  if (aside !== undefined) element.children.push({ type: 'text', value: aside })
  return element
}

/** Latin words among Chinese ones are marked: they stand in italics, not over dots. */
function emphasis(state: State, node: Emphasis): ElementContent {
  const element = defaultHandlers.emphasis(state, node)
  const text = textOf(node)
  if (/\p{Script=Latin}/u.test(text) && !/\p{Script=Han}/u.test(text))
    element.properties.className = ['latin']
  return element
}

/** An item with a box to tick has no bullet beside it. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): ElementContent {
  const element = defaultHandlers.listItem(state, node, parent)
  if (typeof node.checked === 'boolean') element.properties.className = ['list-none']
  return element
}

const handlers = {
  footnoteReference,
  link,
  emphasis,
  listItem,
  paragraph,
  table,
  blockquote,
  code,
  math,
  inlineMath,
}

const compiler = remark().use(remarkHtml, { sanitize: schema, handlers }).freeze()
