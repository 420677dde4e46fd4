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
    <ol
      // Said once here, not in each of up to 24 items: a page of lists has 60 kB.
      className="grid md:grid-cols-2 gap-x-14 m-0 p-0 list-none *:rule-t *:py-5 [&_a]:no-underline [&_p]:m-0 [&_p]:text-sm [&_p]:text-muted"
    >
      {articles.map((article) => (
        <li key={article.slug}>
          <p>{article.frontmatter.question}</p>
          <Heading className="mb-1 text-xl">
            <a href={articlePath(article.locale, article.slug)}>{article.frontmatter.title}</a>
          </Heading>
          <ArticleFacts className="" article={article} />
        </li>
      ))}
    </ol>
  )
}
