import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, sectionPath } from '#lib/urls.ts'
import { ArticleFacts } from './article-facts.tsx'

interface FeaturedArticleProps {
  article: ArticleSummary
}

/** The newest article on the front page: its question, the short answer, its sections. */
export function FeaturedArticle({ article }: FeaturedArticleProps) {
  const { locale, slug, frontmatter, lead, sections } = article
  const messages = messagesFor(locale)
  return (
    <section className="grid lg:grid-cols-3 gap-x-14 py-8" aria-labelledby="newest">
      <div className="lg:col-span-2">
        <p className="question">{frontmatter.question}</p>
        <h2 id="newest" className="text-title">
          <a className="no-underline" href={articlePath(locale, slug)}>
            {frontmatter.title}
          </a>
        </h2>
        <section className="lead" aria-label={messages.shortAnswer}>
          {/* Plain text: the marks and ids of claims belong to the article's own page. */}
          {lead.text
            .trim()
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </section>
        <ArticleFacts article={article} />
      </div>
      <div className="lg:pt-8">
        <ol className="pl-5">
          {sections.map(({ id, title, seconds }) => (
            <li key={id}>
              <a className="no-underline" href={sectionPath(locale, slug, id)}>
                {title}
              </a>{' '}
              <small className="text-muted">{messages.minutes(toMinutes(seconds))}</small>
            </li>
          ))}
        </ol>
        <p>
          <a href={articlePath(locale, slug)}>{messages.readWhole}</a>
        </p>
      </div>
    </section>
  )
}
