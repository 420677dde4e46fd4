import type { Root } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isColon } from '#lib/markdown/checks/colon.ts'
import { type Aliases, readAliases } from '#lib/markdown/ids/aliases.ts'
import { explainReserved } from '#lib/markdown/ids/reserved.ts'
import { bases, isBasis } from './basis.ts'
import { report } from './problem.ts'

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    /** What the claim answered to before. */
    aliases?: Aliases
  }
}

/**
 * Turns `:claim[statement]{#claim-id basis=account was=claim-old}` into a span that carries its id and grade,
 * with an anchor for each id it had before, and reports every other directive.
 */
export function markClaims() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'textDirective', (node, index, parent) => {
      if (parent !== undefined && index !== undefined && isColon(node, String(file.value)))
        parent.children[index] = { type: 'text', value: `:${node.name}`, ...placeOf(node) }
    })
    const claims: TextDirective[] = []
    visit(tree, (node) => {
      if (node.type === 'textDirective' && node.name === 'claim') {
        markClaim(node, file)
        claims.push(node)
      } else if (node.type === 'textDirective') {
        report(
          file,
          node,
          `":${node.name}" is no directive here; the one there is, is :claim[…]{#claim-id basis=…}. For a colon in prose write ： or \\: .`,
        )
      } else if (node.type === 'leafDirective' || node.type === 'containerDirective') {
        report(
          file,
          node,
          `"${node.type === 'leafDirective' ? '::' : ':::'}${node.name}" is no directive here. Delete it and keep its text, or escape the colons with \\ if they are text.`,
        )
      }
    })
    // Only now: the anchors are directives too, and none that an author could write.
    for (const claim of claims) claim.children.unshift(...(claim.data?.aliases?.was.map(buildAnchor) ?? []))
  }
}

function placeOf({ position }: TextDirective): Pick<TextDirective, 'position'> {
  return position === undefined ? {} : { position }
}

function markClaim(node: TextDirective, file: VFile): void {
  const { id, basis, was, source: _source, from: _from, ...others } = node.attributes ?? {}
  if (node.children.length === 0) report(file, node, 'this claim is empty. Write the statement in :claim[…].')
  if (!basis || !isBasis(basis)) {
    report(
      file,
      node,
      `the basis of this claim is ${basis ? `"${basis}"` : 'missing'}. It is one of ${bases.join(', ')}.`,
    )
  }
  if (!id || !/^claim(-[a-z0-9]+)+$/.test(id) || id.length > 32) {
    report(
      file,
      node,
      `the id of this claim is ${id ? `"${id}"` : 'missing'}. Add one that can stay for ever, such as {#claim-taobao-2003 basis=${basis ?? 'record'}}: claim-, then lower-case ASCII, at most 32 characters.`,
    )
  }
  const reserved = id ? explainReserved(id) : undefined
  if (reserved !== undefined) report(file, node, `the id of this claim is "${id}", ${reserved}.`)
  for (const name of Object.keys(others))
    report(
      file,
      node,
      `a claim has no attribute "${name}". It has an id, a basis, source=<key>, from=<claim> and was=….`,
    )
  visit(node, 'textDirective', (inner) => {
    if (inner !== node && inner.name === 'claim')
      report(file, inner, 'a claim inside a claim cannot be graded. Make them two statements.')
  })
  node.data = {
    ...node.data,
    aliases: readAliases(was, (message) => report(file, node, message)),
    hName: 'span',
    // Reader views drop elements whose ids look like page furniture (claim-…-community), but none with “content”.
    hProperties: { id: id ?? '', className: ['claim-content'], dataBasis: basis ?? '' },
  }
}

/** An empty element that an old link still finds, within what it led to. */
function buildAnchor(id: string): TextDirective {
  return { type: 'textDirective', name: 'anchor', children: [], data: { hName: 'a', hProperties: { id } } }
}
