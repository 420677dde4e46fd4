import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { compareNewest } from './order.ts'

/** What a link to another article shows of it. */
export interface Neighbour {
  slug: string
  title: string
}

/** Where to go on from the end of an article, in its language. */
export interface Neighbours {
  /** The one published next after it, and the one before it. */
  newer: Neighbour | undefined
  older: Neighbour | undefined
  /** The newest that share a topic with it, without those two. */
  related: readonly Neighbour[]
}

type Item = Pick<ArticleSummary, 'slug' | 'frontmatter'>

const mostRelated = 2

/** The neighbours of an article among the articles in its language, which may be in any order. */
export function findNeighbours(articles: readonly Item[], article: Item): Neighbours {
  const newer = findFirst(articles, (each) => compareNewest(each, article) < 0, compareOldest)
  const older = findFirst(articles, (each) => compareNewest(each, article) > 0, compareNewest)
  const taken = new Set([article.slug, newer?.slug, older?.slug])
  const related: Item[] = []
  while (related.length < mostRelated) {
    const next = findFirst(
      articles,
      (each) => !taken.has(each.slug) && sharesTopic(each, article),
      compareNewest,
    )
    if (next === undefined) break
    related.push(next)
    taken.add(next.slug)
  }
  return {
    newer: newer && toNeighbour(newer),
    older: older && toNeighbour(older),
    related: related.map(toNeighbour),
  }
}

/** The first, in an order, of those that qualify. One pass without sorting: every article asks for its own. */
function findFirst(
  articles: readonly Item[],
  qualifies: (article: Item) => boolean,
  order: typeof compareNewest,
): Item | undefined {
  let first: Item | undefined
  for (const each of articles)
    if (qualifies(each) && (first === undefined || order(each, first) < 0)) first = each
  return first
}

function compareOldest(one: Item, other: Item): number {
  return compareNewest(other, one)
}

function sharesTopic({ frontmatter: { topics } }: Item, { frontmatter }: Item): boolean {
  return topics.some((topic) => frontmatter.topics.includes(topic))
}

function toNeighbour({ slug, frontmatter }: Item): Neighbour {
  return { slug, title: frontmatter.title }
}
