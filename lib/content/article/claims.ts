import type { Root } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { toString as toText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Basis, isBasis } from '#lib/markdown/basis.ts'
import type { Claim } from './types.ts'

/** Every claim of a tree, in order, with the section it stands in. */
export function collectClaims(tree: Root): Claim[] {
  const claims: Claim[] = []
  let sectionId: string | undefined
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) sectionId = node.data?.attributes?.id
    visit(node, 'textDirective', (directive) => {
      const { id, basis } = directive.attributes ?? {}
      if (id && isBasis(basis)) claims.push(readClaim(directive, id, basis, sectionId))
    })
  }
  return claims
}

function readClaim(node: TextDirective, id: string, basis: Basis, sectionId: string | undefined): Claim {
  const cited: string[] = []
  visit(node, 'footnoteReference', ({ data }) => {
    if (data?.sourceKey !== undefined) cited.push(data.sourceKey)
  })
  const { source, from } = node.attributes ?? {}
  const sources = [...new Set([...cited, ...listNames(source)])]
  const was = node.data?.aliases?.was ?? []
  return { id, was, basis, text: toText(node), sectionId, sources, from: listNames(from) }
}

/** The names of an attribute that holds several, a comma between them. */
function listNames(attribute: string | null | undefined): string[] {
  return (attribute ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
}
