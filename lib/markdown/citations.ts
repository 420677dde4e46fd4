import type { FootnoteReference, PhrasingContent, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from './problem.ts'

declare module 'mdast' {
  interface FootnoteReferenceData {
    /** The source that the mark cites; undefined for a remark of the author. */
    sourceKey?: string
    /** Where in the source, such as 第三十八条 or p. 4. */
    locator?: string
  }
}

/**
 * Turns `[@key]`, `[@key, 第三十八条]` and `[@key; @other, p. 4]` into the marks of notes, one a source. Text that
 * begins like a citation and is none is reported: it would be published as it stands.
 */
export function markCitations() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !node.value.includes('[@')) return
      const pieces = divide(node, file)
      parent.children.splice(index, 1, ...pieces)
      return index + pieces.length
    })
  }
}

const citation = /\[(@[^[\]]*)\]/g

function divide(node: Text, file: VFile): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let end = 0
  for (const match of node.value.matchAll(citation)) {
    const marks = (match[1] ?? '').split(/[;；]/).map((item) => readMark(item.trim(), node))
    if (marks.some((mark) => mark === undefined)) continue
    if (match.index > end) pieces.push(copyText(node, node.value.slice(end, match.index)))
    pieces.push(...marks.filter((mark) => mark !== undefined))
    end = match.index + match[0].length
  }
  const rest = node.value.slice(end)
  if (rest !== '') pieces.push(copyText(node, rest))
  for (const piece of pieces) {
    if (piece.type !== 'text' || !piece.value.includes('[@')) continue
    report(
      file,
      node,
      'this begins like a citation and is none. Write [@key], [@key, 第三条] or [@key; @other], with a key of sources.yaml, or ［ where the sign itself is meant.',
    )
  }
  return pieces
}

/** One `@key, locator` of a citation; undefined when it is none. */
function readMark(item: string, { position }: Text): FootnoteReference | undefined {
  const [, key, locator] = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:[,，]\s*(\S.*))?$/s.exec(item) ?? []
  if (key === undefined) return undefined
  return {
    type: 'footnoteReference',
    identifier: `@${key}`,
    data: { sourceKey: key, ...(locator === undefined ? {} : { locator: locator.trim() }) },
    ...(position === undefined ? {} : { position }),
  }
}

function copyText({ position }: Text, value: string): Text {
  return { type: 'text', value, ...(position === undefined ? {} : { position }) }
}
