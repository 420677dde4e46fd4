import type { Article as ArticleNode, CreativeWork, Organization, WithContext } from 'schema-dts'
import type { Article, CitedSource } from '#lib/content/article/types.ts'
import { absoluteUrl, articlePath, sourcePath } from '#lib/urls.ts'

/** That an article cites a source, with all that is known of it: what the page of the source says. */
export function buildSourceJsonLd(
  origin: string,
  { locale, slug, frontmatter }: Article,
  { key, title, author, publisher, container, issued, url, language }: CitedSource,
): WithContext<ArticleNode> {
  const work: CreativeWork = {
    ...buildCitedWork(origin, { locale, slug }, { key, title }),
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

/**
 * What an article says of a source that it cites: its name, and its page here, which says the rest. All of every
 * source would weigh more than the first screen can bear.
 */
export function buildCitedWork(
  origin: string,
  { locale, slug }: Pick<Article, 'locale' | 'slug'>,
  { key, title }: Pick<CitedSource, 'key' | 'title'>,
) {
  const id = absoluteUrl(origin, sourcePath(locale, slug, key))
  return { '@type': 'CreativeWork', '@id': id, name: title } as const
}

/** Whether a name is that of a person, the sources do not say; both may stand here. */
function organisation(name: string): Organization {
  return { '@type': 'Organization', name }
}
