import type { Root } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isBasis } from '#lib/markdown/basis.ts'
import type { Claim } from './types.ts'

/** Every claim of a tree, in order, with the section it stands in. */
export function collectClaims(tree: Root): Claim[] {
  const claims: Claim[] = []
  let sectionId: string | undefined
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) sectionId = node.data?.attributes?.id
    visit(node, 'textDirective', (directive) => {
      const { id, basis } = directive.attributes ?? {}
      if (id && isBasis(basis)) claims.push({ id, basis, text: toText(directive), sectionId })
    })
  }
  return claims
}
