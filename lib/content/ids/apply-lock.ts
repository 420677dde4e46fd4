import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { type Edition, indexTexts, type Part } from './agreement.ts'
import type { IdsLock } from './ids-lock.ts'
import { findMove, type Move } from './moves.ts'

/** The article with the days that its lock knows, and with what has moved away from it. */
export function applyLock({ article }: Edition, lock: IdsLock, moves: readonly Move[]): ArticleSummary {
  const { slug, locale, frontmatter } = article
  const texts = indexTexts(lock, locale)
  const date = <P extends Part>(part: P): P => ({
    ...part,
    changed: texts.get(part.id)?.date ?? part.changed,
  })
  const lead = date(article.lead)
  const sections = article.sections.map(date)
  const days = [frontmatter.published, lead.changed, ...sections.map(({ changed }) => changed)]
  const own = moves.filter(({ from }) => from.slug === slug)
  const moved = [...new Set(own.map(({ from }) => from.id))].flatMap((id) => {
    const move = findMove(own, locale, slug, id)
    return move === undefined ? [] : [{ id, href: move.place.page, text: move.text }]
  })
  return { ...article, lead, sections, modified: days.toSorted().at(-1) ?? frontmatter.published, moved }
}
