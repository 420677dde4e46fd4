import type { Article as ArticleNode, CreativeWork, Organization, WithContext } from 'schema-dts'
import type { Article, CitedSource } from '#lib/content/article/types.ts'
import { absoluteUrl, articlePath, sourcePath } from '#lib/urls.ts'

/**
 * That an article cites a source, as data. It stands on the page of the source: all of them on the article's own page
 * would weigh more than its first screen can bear.
 */
export function buildSourceJsonLd(
  origin: string,
  { locale, slug, frontmatter }: Article,
  { key, title, author, publisher, container, issued, url, language }: CitedSource,
): WithContext<ArticleNode> {
  const work: CreativeWork = {
    '@type': 'CreativeWork',
    '@id': absoluteUrl(origin, sourcePath(locale, slug, key)),
    name: title,
    inLanguage: language,
    ...(author !== undefined && { author: organisation(author) }),
    ...(publisher !== undefined && { publisher: organisation(publisher) }),
    ...(container !== undefined && { isPartOf: { '@type': 'CreativeWork', name: container } }),
    // The vocabulary has days, and neither months nor years.
    ...(issued?.length === 10 && { datePublished: issued }),
    ...(url !== undefined && { url }),
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': absoluteUrl(origin, articlePath(locale, slug)),
    headline: frontmatter.title,
    citation: work,
  }
}

/** Whether a name is that of a person, the sources do not say; both may stand here. */
function organisation(name: string): Organization {
  return { '@type': 'Organization', name }
}
