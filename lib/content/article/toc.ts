import type { Article } from './types.ts'

/** An entry of the contents list. */
export interface TocItem {
  id: string
  text: string
  depth: number
  /** Reading time in seconds; undefined below depth 2. */
  seconds: number | undefined
  children: TocItem[]
}

/** The contents list: the article's sections and their subheadings, nested, in order. */
export function buildToc({ sections }: Pick<Article, 'sections'>): TocItem[] {
  return sections.map(({ id, title, seconds, blocks }) => ({
    id,
    text: title,
    depth: 2,
    seconds,
    children: blocks.flatMap((block) =>
      block.type === 'subheading'
        ? [{ id: block.id, text: block.text, depth: 3, seconds: undefined, children: [] }]
        : [],
    ),
  }))
}
