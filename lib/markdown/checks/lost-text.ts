import type { Code, ListItem, Root, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report, warn } from '../problem.ts'

/** Reports what Markdown reads and a page does not show, and code that may be none. */
export function reportLostText() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type === 'table') reportWideRows(node, file)
      else if (node.type === 'listItem') reportCheckBox(node, file)
      else if (node.type === 'code') reportCode(node, file)
    })
    reportUnusedDefinitions(tree, file)
  }
}

function reportWideRows({ children: [head, ...rows] }: Table, file: VFile): void {
  const width = head?.children.length ?? 0
  for (const row of rows) {
    const cells = row.children.length
    if (cells > width)
      report(
        file,
        row,
        `this row has ${cells} cells, the head of its table ${width}; the others would vanish. Add cells to the head, or write a | within a cell as \\| .`,
      )
  }
}

function reportCheckBox(item: ListItem, file: VFile): void {
  if (typeof item.checked !== 'boolean') return
  report(
    file,
    item,
    'a check box that nobody can check is not published. Delete [ ] or [x], and say in words what is done.',
  )
}

function reportCode(code: Code, file: VFile): void {
  const { start, end } = code.position ?? {}
  const isFenced = /^(?:```|~~~)/.test(String(file.value).slice(start?.offset, end?.offset))
  if (!isFenced)
    warn(
      file,
      code,
      'this is published as code, because it is indented by four columns. Take the indent away if it is text; put code between lines of ``` .',
    )
}

function reportUnusedDefinitions(tree: Root, file: VFile): void {
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  })
  visit(tree, 'definition', (node) => {
    if (used.has(node.identifier)) return
    report(
      file,
      node,
      `the address of [${node.label ?? node.identifier}] is used nowhere, so it would vanish. Use it, or delete it; a note to yourself goes between <!-- and -->.`,
    )
  })
}
