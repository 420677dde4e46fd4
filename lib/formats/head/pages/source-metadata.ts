import type { Article, CitedSource } from '#lib/content/article/types.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, sourcePath } from '#lib/urls.ts'

/** Head of the page on a source: for readers, not for search engines, which have all of it on the article's page. */
export function buildSourceMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  { key, title }: CitedSource,
): PageMetadata {
  const { sources } = messagesFor(locale)
  return {
    title: `${title}｜${sources.title}｜${frontmatter.title}｜${site.name}`,
    description: sources.pageDescription(title, frontmatter.title),
    alternates: { canonical: absoluteUrl(origin, sourcePath(locale, slug, key)) },
    robots: 'noindex, follow',
  }
}
