import type { Article } from '#lib/content/article/types.ts'
import { type Comparison, nameComparison } from '#lib/content/editions/list-comparisons.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { type Messages, messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, comparisonPath } from '#lib/urls.ts'

/** Head of the page with what changed between two versions of an article, which is for readers alone. */
export function buildComparisonMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  comparison: Comparison,
): PageMetadata {
  const messages = messagesFor(locale)
  const span = nameSpan(messages, comparison)
  return {
    title: `${span}｜${frontmatter.title}｜${site.name}`,
    description: messages.editions.acrossDescription(frontmatter.title, span),
    alternates: { canonical: absoluteUrl(origin, comparisonPath(locale, slug, nameComparison(comparison))) },
    robots: 'noindex, follow',
  }
}

/** From which version to which, in words. */
export function nameSpan({ editions, date }: Messages, { before, to }: Comparison): string {
  return editions.span(date(before.date), to === undefined ? editions.current : date(to))
}
