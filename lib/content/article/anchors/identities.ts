import type { Code, Root } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Sources, sourceId } from '#lib/content/article/sources/sources.ts'
import type { DateText, PictureBlock } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { type Basis, isBasis } from '#lib/markdown/basis.ts'
import { figuresOf } from '#lib/markdown/blocks/figures.ts'
import type { Aliases } from '#lib/markdown/ids/aliases.ts'

/** What can be linked to for as long as the site stands. */
export const identityKinds = ['section', 'subheading', 'picture', 'claim', 'source', 'edition'] as const

export type IdentityKind = (typeof identityKinds)[number]

/** One thing of a page with a lasting id: a section, a subheading, a picture, a claim, a source, or an edition of it. */
export interface Identity extends Aliases {
  kind: IdentityKind
  id: string
  /** Line of the file it stands in, from 1. */
  line: number
  /** The section it stands in, or is; undefined in the lead. */
  sectionId: string | undefined
  /** Its words: heading, title of the picture, statement. */
  text: string
  /** Grade of a claim. */
  basis?: Basis
  /** True for a section on which sources disagree. */
  contested?: boolean
}

/** Everything with a lasting id, in order. */
export function collectIdentities(tree: Root, pictures: ReadonlyMap<Code, PictureBlock>): Identity[] {
  const identities: Identity[] = []
  let sectionId: string | undefined
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'heading' && node.data?.attributes) {
      const { id, was, moved, contested } = node.data.attributes
      const kind = node.depth === 2 ? 'section' : 'subheading'
      if (kind === 'section') sectionId = id
      identities.push({ kind, id, was, moved, line, sectionId, text: toText(node), contested })
    } else if (node.type === 'code') {
      const block = pictures.get(node)
      if (block === undefined) return
      const { id, was, moved, picture } = block
      identities.push({ kind: 'picture', id, was, moved, line, sectionId, text: picture.title })
    } else if (node.type === 'figure' || node.type === 'figureRow') {
      for (const { id, was, moved, caption, position } of figuresOf(node))
        identities.push({
          kind: 'picture',
          id,
          was,
          moved,
          line: position?.start.line ?? line,
          sectionId,
          text: caption,
        })
    } else if (node.type === 'textDirective' && node.attributes?.id) {
      const { id, basis } = node.attributes
      const { was, moved } = node.data?.aliases ?? { was: [], moved: [] }
      if (!isBasis(basis)) return
      identities.push({ kind: 'claim', id, was, moved, line, sectionId, text: toText(node), basis })
    }
  })
  return identities
}

/** The sources of an article have lasting names too: they are part of addresses. */
export function identifySources(sources: Sources): Identity[] {
  return Object.values(sources).map(({ key, title }) => {
    return {
      kind: 'source',
      id: sourceId(key),
      was: [],
      moved: [],
      line: 1,
      sectionId: undefined,
      text: title,
    }
  })
}

/** An edition has an address in its language for good, also once it was taken back. */
export function identifyEdition(date: DateText, locale: Locale): Identity {
  const id = `${date}/${locale}`
  return { kind: 'edition', id, was: [], moved: [], line: 1, sectionId: undefined, text: date }
}
