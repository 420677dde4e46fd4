import type { Definition, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from './problem.ts'

/**
 * Puts the target of every reference link in its place, so that the tree can be split without losing definitions,
 * and reports references to nothing.
 */
export function inlineReferences() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, Definition>()
    visit(tree, 'definition', (node) => {
      if (definitions.has(node.identifier))
        report(file, node, `[${node.identifier}] is defined twice. Keep one definition.`)
      else definitions.set(node.identifier, node)
    })
    visit(tree, (node, index, parent) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return
      const definition = definitions.get(node.identifier)
      if (definition === undefined || parent === undefined || index === undefined) return
      const { url, title } = definition
      parent.children[index] =
        node.type === 'linkReference'
          ? { type: 'link', url, title: title ?? null, children: node.children, ...positionOf(node) }
          : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...positionOf(node) }
    })
    tree.children = tree.children.filter((node) => node.type !== 'definition')
    reportUndefined(tree, file)
  }
}

function positionOf(node: { position?: import('unist').Position | undefined }) {
  return node.position === undefined ? {} : { position: node.position }
}

/** CommonMark leaves a reference without a definition as text: brackets in a row, or a bracket with a caret. */
function reportUndefined(tree: Root, file: VFile): void {
  visit(tree, 'text', (node, _index, parent) => {
    const found = /(?<!\\)\[(\^[^\]\s]+|[^\]]*\]\[[^\]]*)\]/.exec(sourceOf(node, file))
    if (found === null) return
    report(
      file,
      node.position === undefined && parent !== undefined ? parent : node,
      `${found[0]} refers to nothing. Add a definition at the end of the file, or escape the bracket with \\ .`,
    )
  })
}

/** A text as it was written, escapes included; as it is read where it was cut out from beside a bare address. */
function sourceOf(node: Text, file: VFile): string {
  const { start, end } = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined
    ? node.value
    : String(file.value).slice(start.offset, end.offset)
}
