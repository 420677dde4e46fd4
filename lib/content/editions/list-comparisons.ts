import type { DateText } from '#lib/content/article/types.ts'
import { compareVersions, isUnchanged } from './compare-versions.ts'
import type { EditionData } from './edition-data.ts'

/** Two versions of an article that have a page with what changed between them. */
export interface Comparison {
  before: EditionData
  after: EditionData
  /** Day of the later edition; undefined for the article as it is now, where no edition says the same. */
  to: DateText | undefined
}

/** Of so many of the newest versions any two have a page; of those before them each has one with the newest alone. */
const fullyCompared = 10

/**
 * The pairs of versions that have a page of their own. Those that follow each other have none: the page with all editions
 * tells of these.
 * @param editions what the editions say, oldest first
 * @param now what the article says
 */
export function listComparisons(editions: readonly EditionData[], now: EditionData): Comparison[] {
  const newest = editions.at(-1)
  const isKept = newest !== undefined && newest.date === now.date && isUnchanged(compareVersions(newest, now))
  const versions = [
    ...editions.map((data) => ({ data, day: data.date })),
    ...(isKept ? [] : [{ data: now, day: undefined }]),
  ]
  return versions.flatMap(({ data: after, day: to }, index) => {
    const isNewest = index === versions.length - 1
    const first = isNewest ? 0 : Math.max(0, versions.length - fullyCompared)
    return versions
      .slice(first, Math.max(first, index - 1))
      .map(({ data: before }) => ({ before, after, to }))
  })
}

/** The last part of the path of a page with two versions: `2026-11-22-to-2026-12-24`, or `2026-11-22-to-now`. */
export function nameComparison({ before, to }: Pick<Comparison, 'before' | 'to'>): string {
  return `${before.date}-to-${to ?? 'now'}`
}
