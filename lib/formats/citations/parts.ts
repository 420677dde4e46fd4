import type { Article, Basis, ProseSection } from '#lib/content/article/types.ts'

/** Something smaller than a section that can be cited. */
export interface CitedPart {
  id: string
  /** What it is called or, of a claim, what it says. */
  title: string
  kind: 'subheading' | 'figure' | Basis
}

/** Id of a part on the page with the ways to cite it, where it must not be taken for an id of that page. */
export function citedPartId(id: string): string {
  return `cite-${id}`
}

/** The subheadings, pictures, photographs, recordings and claims of a section or, without one, of the short answer. */
export function listParts(article: Article, section?: ProseSection): CitedPart[] {
  const blocks = (section ?? article.lead).blocks.flatMap((block): CitedPart[] => {
    if (block.type === 'subheading') return [{ id: block.id, title: block.text, kind: 'subheading' }]
    if (block.type === 'picture') return [{ id: block.id, title: block.picture.title, kind: 'figure' }]
    if (block.type === 'figures')
      return block.figures.map(({ id, caption }) => ({ id, title: caption, kind: 'figure' }))
    return []
  })
  const claims = article.claims
    .filter(({ sectionId }) => sectionId === section?.id)
    .map(({ id, text, basis }) => ({ id, title: text, kind: basis }))
  return [...blocks, ...claims]
}
