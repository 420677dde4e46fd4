import { compareTexts } from '#lib/base/compare.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article } from '#lib/content/article/types.ts'

/** What decides the place of an article in a list. */
export type Dated = Pick<Article, 'slug' | 'frontmatter'>

/** Articles newest first: by the day of publication, then by that of the last revision, then by name. */
export function newestFirst<Item extends Dated>(articles: readonly Item[]): Item[] {
  return articles.toSorted(compareNewest)
}

/** Negative where the first article is the newer one; 0 for the same article alone. */
export function compareNewest(one: Dated, other: Dated): number {
  return (
    compareTexts(other.frontmatter.published, one.frontmatter.published) ||
    compareTexts(revisedOf(other), revisedOf(one)) ||
    compareTexts(one.slug, other.slug)
  )
}
