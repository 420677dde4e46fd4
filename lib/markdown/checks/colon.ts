import type { Nodes } from 'mdast'

/**
 * True for a colon within running text, as in 12:30开始, 3:2 or 作者:Tom, which is read as a directive: what follows the
 * name has neither brackets nor braces. A claim without both is a claim that is not finished.
 */
export function isColon(node: Nodes, source: string): boolean {
  if (node.type !== 'textDirective' || node.name === 'claim') return false
  const { start, end } = node.position ?? {}
  return source.slice(start?.offset, end?.offset) === `:${node.name}`
}
