import type { Code, Heading, RootContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { sha256 } from '#lib/base/hash.ts'
import { type Figure as FigureNode, figuresOf } from '#lib/markdown/blocks/figures.ts'
import type { Figure, Note, PictureBlock } from './types.ts'

interface Content {
  heading: Heading | undefined
  nodes: readonly RootContent[]
  /** Notes that are printed with it. */
  notes: readonly Note[]
  pictures: ReadonlyMap<Code, PictureBlock>
  figures: ReadonlyMap<FigureNode, Figure>
}

/**
 * Digest of what a section tells its reader: words, grades of claims, notes, titles of code, data of pictures,
 * pictures and files to download themselves. Markup, ids, links
 * and line breaks of the source are left out. Start of a SHA-256, 16 hex digits.
 */
export function fingerprint({ heading, nodes, notes, pictures, figures }: Content): string {
  const lines = [heading === undefined ? '' : toText(heading)]
  for (const node of nodes) {
    const picture = node.type === 'code' ? pictures.get(node) : undefined
    lines.push(picture === undefined ? toText(node) : JSON.stringify(picture.picture))
    for (const each of figuresOf(node)) lines.push(summarise(figures.get(each)))
    // Its address is named by its content.
    visit(node, 'link', ({ url, data }) => {
      if (data?.aside !== undefined) lines.push(url)
    })
    visit(node, 'code', ({ data }) => {
      if (data?.title !== undefined) lines.push(data.title)
    })
    visit(node, 'textDirective', ({ attributes }) => {
      if (attributes?.basis) lines.push(attributes.basis)
    })
  }
  lines.push(...notes.map(({ text }) => text))
  const text = lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n')
  return sha256(text).slice(0, 16)
}

function summarise(figure: Figure | undefined): string {
  if (figure === undefined) return ''
  const { image, alt, caption, credit, licence, recording, sourceKey } = figure
  // What a figure may lack is left out, so that figures without it have the digests that are recorded.
  const others = [recording, sourceKey && { source: sourceKey }].filter(Boolean)
  return JSON.stringify([image.digest, alt, caption, credit, licence, ...others])
}
