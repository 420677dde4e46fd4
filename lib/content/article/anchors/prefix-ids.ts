import { parseFragment, serialize } from 'parse5'
import { listElements } from '#lib/base/html-tree.ts'
import type { Block } from '#lib/content/article/types.ts'

/**
 * A block whose ids, and links to ids, begin with a prefix, so that two languages of an article, which share their
 * ids, fit on one page. Subheadings and figures keep their ids, which addresses name: their components add the prefix.
 */
export function prefixIds(block: Block, prefix: string): Block {
  switch (block.type) {
    case 'html':
      return { ...block, html: prefixHtml(block.html, prefix) }
    case 'notes':
      return {
        ...block,
        notes: block.notes.map((note) => ({
          ...note,
          id: prefix + note.id,
          html: prefixHtml(note.html, prefix),
          references: note.references.map((id) => prefix + id),
        })),
      }
    case 'figures':
      return { ...block, figures: block.figures.map((figure) => ({ ...figure, was: [] })) }
    case 'picture':
      return { ...block, id: prefix + block.id, was: [] }
    case 'subheading':
      return { ...block, html: prefixHtml(block.html, prefix), was: [], wordAnchor: undefined }
  }
}

/** HTML whose ids, and links to ids, begin with a prefix. */
export function prefixHtml(html: string, prefix: string): string {
  const fragment = parseFragment(html)
  for (const { attrs } of listElements(fragment))
    for (const attribute of attrs) {
      if (attribute.name === 'id') attribute.value = prefix + attribute.value
      else if (attribute.name === 'href') attribute.value = attribute.value.replace(/^#/, `#${prefix}`)
    }
  return serialize(fragment)
}
