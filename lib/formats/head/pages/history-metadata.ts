import type { Article } from '#lib/content/article/types.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, historyPath } from '#lib/urls.ts'

/** Head of the page with the editions of an article: for readers, not for search engines, which want the article. */
export function buildHistoryMetadata(origin: string, { locale, slug, frontmatter }: Article): PageMetadata {
  const { editions } = messagesFor(locale)
  return {
    title: `${editions.history}｜${frontmatter.title}｜${site.name}`,
    description: editions.historyDescription(frontmatter.title),
    alternates: { canonical: absoluteUrl(origin, historyPath(locale, slug)) },
    robots: 'noindex, follow',
  }
}
