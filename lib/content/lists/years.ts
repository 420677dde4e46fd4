import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { Portion } from './portions.ts'

/** Articles published in one year, newest first. */
export interface Year {
  /** Four digits. */
  year: string
  articles: readonly ArticleSummary[]
}

/** Articles, newest first, by the year of publication. */
export function groupByYear(articles: readonly ArticleSummary[]): Year[] {
  return [...Map.groupBy(articles, yearOf)].map(([year, group]) => ({ year, articles: group }))
}

/** A year, how many articles it has, and the number of the portion in which it begins. */
export interface YearStart {
  year: string
  count: number
  portion: number
}

/** Where each year of a divided list begins. */
export function findYearStarts(portions: readonly Portion<ArticleSummary>[]): YearStart[] {
  const starts = new Map<string, YearStart>()
  for (const { items, number } of portions)
    for (const article of items) {
      const year = yearOf(article)
      const start = starts.get(year) ?? { year, count: 0, portion: number }
      starts.set(year, { ...start, count: start.count + 1 })
    }
  return [...starts.values()]
}

function yearOf({ frontmatter }: ArticleSummary): string {
  return frontmatter.published.slice(0, 4)
}
