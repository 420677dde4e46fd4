import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../problem.ts'
import { findHidden } from './characters.ts'

/** Holds what character references stand for (`&#x202e;`, `&lrm;`) to the rule that the source is held to. */
export function reportHiddenReferences() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      const texts = [
        'value' in node ? node.value : '',
        'url' in node ? node.url : '',
        'title' in node ? node.title : '',
        'alt' in node ? node.alt : '',
      ]
      for (const text of texts) for (const { message } of findHidden(text ?? '')) report(file, node, message)
    })
  }
}
