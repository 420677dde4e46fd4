import { ShortAnswer } from '#components/article/short-answer.tsx'
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
    <section
      className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 py-8 lg:grid-cols-[minmax(0,38rem)_20rem] lg:justify-between lg:py-14"
      aria-labelledby="newest"
    >
      <div>
        <h2 id="newest" className="mb-2 text-title">
          <a className="no-underline" href={articlePath(locale, slug)}>
            {frontmatter.title}
          </a>
        </h2>
        <p className="font-serif text-xl/[1.6] text-muted">{frontmatter.question}</p>
        <ArticleFacts article={article} />
        <ShortAnswer messages={messages}>
          {/* Plain text: the marks and ids of claims belong to the article's own page. */}
          {lead.text
            .trim()
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </ShortAnswer>
      </div>
      <div className="lg:pt-3">
        <ol className="m-0 list-none p-0">
          {sections.map(({ id, title, seconds }) => (
            <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 rule-t py-2">
              <a className="no-underline" href={sectionPath(locale, slug, id)}>
                {title}
              </a>{' '}
              <small className="whitespace-nowrap text-muted">{messages.minutes(toMinutes(seconds))}</small>
            </li>
          ))}
        </ol>
        <p className="m-0 rule-t py-2">
          <a href={articlePath(locale, slug)}>{messages.readWhole}</a>
        </p>
      </div>
    </section>
  )
}
