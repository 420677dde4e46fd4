import type { Article, TocItem } from './types.ts'

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
