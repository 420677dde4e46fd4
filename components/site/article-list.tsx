import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlePath } from '#lib/urls.ts'
import { ArticleFacts } from './article-facts.tsx'

interface ArticleListProps {
  articles: readonly ArticleSummary[]
  /** Element of the titles: one below the heading that stands above the list. */
  heading: 'h2' | 'h3'
}

/** Articles with question, title and facts. */
export function ArticleList({ articles, heading: Heading }: ArticleListProps) {
  return (
    <ol className="grid md:grid-cols-2 gap-x-14 m-0 p-0 list-none">
      {articles.map((article) => (
        <li key={article.slug} className="py-5 rule-t">
          <p className="m-0 text-sm text-muted">{article.frontmatter.question}</p>
          <Heading className="mb-1 text-xl">
            <a className="no-underline" href={articlePath(article.locale, article.slug)}>
              {article.frontmatter.title}
            </a>
          </Heading>
          <ArticleFacts article={article} />
        </li>
      ))}
    </ol>
  )
}
