import type { Article, Figure } from './types.ts'

/** The figures of an article, in order. */
export function listFigures({ lead, sections }: Pick<Article, 'lead' | 'sections'>): Figure[] {
  return [lead, ...sections].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])),
  )
}
