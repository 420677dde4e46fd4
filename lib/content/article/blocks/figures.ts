import type { Article, Figure, PictureBlock, ProseSection } from '#lib/content/article/types.ts'

/** The pictures of an article that are drawn from data, in order. */
export function listPictures({ lead, sections }: Pick<Article, 'lead' | 'sections'>): PictureBlock[] {
  return [lead, ...sections].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'picture' ? [block] : [])),
  )
}

/** The section that a figure or picture stands in; undefined for one above the first heading. */
export function sectionOf(
  { sections }: Pick<Article, 'sections'>,
  pictureId: string,
): ProseSection | undefined {
  return sections.find(({ blocks }) =>
    blocks.some(
      (block) =>
        (block.type === 'picture' && block.id === pictureId) ||
        (block.type === 'figures' && block.figures.some(({ id }) => id === pictureId)),
    ),
  )
}

/** The figures of an article, in order. */
export function listFigures({ lead, sections }: Pick<Article, 'lead' | 'sections'>): Figure[] {
  return [lead, ...sections].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])),
  )
}
