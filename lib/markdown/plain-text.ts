import type { Nodes } from 'mdast'

/**
 * Text of nodes as a reader sees it, without headings, code blocks and notes; every paragraph, list item and
 * table cell ends with a line break, so that no two words of different ones run together.
 */
export function toPlainText(nodes: readonly Nodes[]): string {
  return nodes.map(toText).join('')
}

function toText(node: Nodes): string {
  switch (node.type) {
    case 'heading':
    case 'code':
    case 'html':
      return ''
    case 'break':
      return '\n'
    // A line break of the source is no paragraph's end.
    case 'text':
      return node.value.replaceAll('\n', ' ')
    case 'image':
      return node.alt ?? ''
    case 'paragraph':
    case 'tableCell':
      return `${toPlainText(node.children)}\n`
    default:
      if ('children' in node) return toPlainText(node.children)
      return 'value' in node ? node.value : ''
  }
}
