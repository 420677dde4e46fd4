import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { EvidenceMix } from './evidence-mix.tsx'

interface ArticleFactsProps {
  article: ArticleSummary
  /** Utilities for its text, where no list around it sets that. */
  className?: string
}

/** When an article appeared, how long it takes to read, and what its claims rest on. */
export function ArticleFacts({ article, className = 'm-0 text-sm text-muted' }: ArticleFactsProps) {
  const { frontmatter, lead, sections, evidence } = article
  const messages = messagesOf(article)
  const seconds = [lead, ...sections].reduce((sum, section) => sum + section.seconds, 0)
  return (
    <p className={`flex flex-wrap items-center gap-x-4 ${className}`.trim()}>
      <time dateTime={frontmatter.published}>{messages.date(frontmatter.published)}</time>
      <span>{messages.minutes(toMinutes(seconds))}</span>
      <EvidenceMix messages={messages} evidence={evidence} />
    </p>
  )
}
