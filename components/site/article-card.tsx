import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, sectionPath } from '#lib/urls.ts'

interface ArticleCardProps {
  article: ArticleSummary
}

/** An article on the front page: its question, the short answer, its sections. */
export function ArticleCard({ article }: ArticleCardProps) {
  const { locale, slug, frontmatter, lead, sections } = article
  const messages = messagesFor(locale)
  const seconds = [lead, ...sections].reduce((sum, section) => sum + section.seconds, 0)
  return (
    <article className="card">
      <p className="question">{frontmatter.question}</p>
      <h2>
        <a href={articlePath(locale, slug)}>{frontmatter.title}</a>
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
      <ol>
        {sections.map(({ id, title, seconds: length }) => (
          <li key={id}>
            <a href={sectionPath(locale, slug, id)}>{title}</a>{' '}
            <small>{messages.minutes(toMinutes(length))}</small>
          </li>
        ))}
      </ol>
      <p className="facts">
        <time dateTime={frontmatter.published}>
          {messages.published(messages.date(frontmatter.published))}
        </time>
        <span>{messages.minutes(toMinutes(seconds))}</span>
        <a href={articlePath(locale, slug)}>{messages.readWhole}</a>
      </p>
    </article>
  )
}
