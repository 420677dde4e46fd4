import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlePath } from '#lib/urls.ts'

interface ArticleLinksProps {
  articles: readonly ArticleSummary[]
}

/** Articles by title only; nothing when there are none. */
export function ArticleLinks({ articles }: ArticleLinksProps) {
  if (articles.length === 0) return null
  return (
    <ol>
      {articles.map(({ locale, slug, frontmatter }) => (
        <li key={slug}>
          <a href={articlePath(locale, slug)}>{frontmatter.title}</a>
        </li>
      ))}
    </ol>
  )
}
