import type { Element } from 'hast'
import type { Blockquote, Root } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportAt } from '../problem.ts'

declare module 'mdast' {
  interface BlockquoteData {
    /** Its last paragraph says whose words it is. */
    hasSource?: boolean
  }
}

/** Finds the quotations whose last paragraph begins with a dash: `> ——张三，《书》`. */
export function readQuotationSources() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (node) => {
      const last = node.children.at(-1)
      if (last?.type !== 'paragraph') return
      const [first] = last.children
      if (first?.type === 'text' && node.children.length > 1 && /^[—–]{1,2}/.test(first.value)) {
        node.data = { ...node.data, hasSource: true }
        return
      }
      const end = last.children.at(-1)
      const line = last.position?.end.line
      if (end?.type === 'text' && /\n[—–]{1,2}[^\n]*$/.test(end.value) && line !== undefined)
        reportAt(
          file,
          line,
          'who is quoted stands in a paragraph of its own: put a line with > alone before it.',
        )
    })
  }
}

/** A quotation; with its source below it, where it has one. */
export function blockquote(state: State, node: Blockquote): Element {
  const source = node.data?.hasSource ? node.children.at(-1) : undefined
  if (source?.type !== 'paragraph') return defaultHandlers.blockquote(state, node)
  const words: Blockquote = { ...node, children: node.children.slice(0, -1) }
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children: [
      defaultHandlers.blockquote(state, words),
      { type: 'element', tagName: 'figcaption', properties: {}, children: state.all(source) },
    ],
  }
}
