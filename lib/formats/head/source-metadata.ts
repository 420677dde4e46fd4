import type { Article, CitedSource } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, sourcePath } from '#lib/urls.ts'
import type { PageMetadata } from './metadata.ts'

/** Head of the page on a source. Search engines list it only where it says what no other page does: the words relied on. */
export function buildSourceMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  { key, title, quote }: CitedSource,
): PageMetadata {
  const { sources } = messagesFor(locale)
  return {
    title: `${title}｜${sources.title}｜${frontmatter.title}｜${site.name}`,
    description: sources.pageDescription(title, frontmatter.title),
    alternates: { canonical: absoluteUrl(origin, sourcePath(locale, slug, key)) },
    robots: quote === undefined ? 'noindex, follow' : 'max-image-preview:large',
  }
}
