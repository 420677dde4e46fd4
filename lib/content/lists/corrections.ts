import { compareTexts } from '#lib/base/compare.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { Revision } from '#lib/content/article/types.ts'

/** A correction, and the article that it put right. */
export interface Correction extends Revision {
  article: ArticleSummary
}

/** The corrections of articles, newest first. */
export function listCorrections(articles: readonly ArticleSummary[]): Correction[] {
  return articles
    .flatMap((article) =>
      article.frontmatter.revisions
        .filter(({ kind }) => kind === 'correction')
        .map((revision) => ({ ...revision, article })),
    )
    .toSorted((one, other) => compareTexts(other.date, one.date))
}
