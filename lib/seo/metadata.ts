import type { Metadata } from 'next'
import type { Article, ProseSection } from '#lib/content/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, articlePath, cardPath, homePath, sectionPath } from '#lib/urls.ts'
import { firstSentence } from './first-sentence.ts'
import { buildOpenGraph } from './open-graph.ts'

/** Head of the front page of a language. */
export function buildHomeMetadata(origin: string, locale: Locale): Metadata {
  const { tagline } = messagesFor(locale)
  const path = homePath(locale)
  const openGraph = buildOpenGraph({
    origin,
    locale,
    path,
    card: cardPath(locale),
    title: site.name,
    description: tagline,
  })
  return {
    ...openGraph,
    title: `${site.name}｜${tagline}`,
    description: tagline,
    alternates: { canonical: absoluteUrl(origin, homePath(locale)) },
  }
}

/** Head of an article's page; the canonical address of all its sections. */
export function buildArticleMetadata(origin: string, article: Article): Metadata {
  const { locale, slug, frontmatter } = article
  const openGraph = buildOpenGraph({
    origin,
    locale,
    path: articlePath(locale, slug),
    card: cardPath(locale, slug),
    title: frontmatter.title,
    description: frontmatter.description,
    dates: { published: frontmatter.published, modified: article.modified },
  })
  return {
    ...openGraph,
    title: `${frontmatter.title}｜${site.name}`,
    description: frontmatter.description,
    alternates: { canonical: absoluteUrl(origin, articlePath(locale, slug)) },
  }
}

/** Head of the page that opens an article at a section: its own title and description, the article's canonical address. */
export function buildSectionMetadata(origin: string, article: Article, section: ProseSection): Metadata {
  const { locale, slug, frontmatter } = article
  const description = firstSentence(section.text, frontmatter.description)
  const openGraph = buildOpenGraph({
    origin,
    locale,
    path: sectionPath(locale, slug, section.id),
    card: cardPath(locale, slug, section.id),
    title: `${section.title}｜${frontmatter.title}`,
    description,
    dates: { published: frontmatter.published, modified: section.changed },
  })
  return {
    ...buildArticleMetadata(origin, article),
    ...openGraph,
    title: `${section.title}｜${frontmatter.title}｜${site.name}`,
    description,
  }
}
