import type { Element } from 'hast'
import type { Paragraph, Root, Table } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../problem.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** It is shown as the caption of the table that follows. */
    isTableCaption?: boolean
  }
  interface TableData {
    caption?: Paragraph
  }
}

/** Makes the paragraph `Table: …` or `表：…` right above a table its caption. */
export function readTableCaptions() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      const [first] = node.children
      const start = first?.type === 'text' ? /^(?:Table|表)[:：]\s*/.exec(first.value)?.[0] : undefined
      if (start === undefined || first?.type !== 'text' || index === undefined) return
      const table = parent?.children[index + 1]
      if (table?.type === 'table') {
        first.value = first.value.slice(start.length)
        node.data = { ...node.data, isTableCaption: true }
        table.data = { ...table.data, caption: node }
      } else if (start.startsWith('Table')) {
        report(
          file,
          node,
          'this is the caption of a table, and no table follows it. Put it right above one, with a blank line between.',
        )
      }
    })
  }
}

/** A paragraph; nothing for one that a table shows as its caption. */
export function paragraph(state: State, node: Paragraph): Element | undefined {
  return node.data?.isTableCaption ? undefined : defaultHandlers.paragraph(state, node)
}

/** A table that the keyboard reaches, as it may scroll within itself, with its caption, heads that say what they are the heads of, and alignment as classes, as HTML has it. */
export function table(state: State, node: Table): Element {
  const element = defaultHandlers.table(state, node)
  visit(element, 'element', (cell) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return
    const { align, ...others } = cell.properties
    cell.properties = {
      ...others,
      ...(align === 'center' || align === 'right'
        ? { className: [align === 'right' ? 'text-end' : 'text-center'] }
        : {}),
      ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
    }
  })
  const caption = node.data?.caption
  if (caption !== undefined)
    element.children.unshift({
      type: 'element',
      tagName: 'caption',
      properties: {},
      children: state.all(caption),
    })
  return { ...element, properties: { ...element.properties, tabIndex: 0 } }
}
