import type { Metadata } from 'next'
import type { Article, ProseSection } from '#lib/content/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, articlePath, homePath } from '#lib/urls.ts'
import { firstSentence } from './first-sentence.ts'

/** Head of the front page of a language. */
export function buildHomeMetadata(origin: string, locale: Locale): Metadata {
  const { tagline } = messagesFor(locale)
  return {
    title: `${site.name}｜${tagline}`,
    description: tagline,
    alternates: { canonical: absoluteUrl(origin, homePath(locale)) },
  }
}

/** Head of an article's page; the canonical address of all its sections. */
export function buildArticleMetadata(origin: string, { locale, slug, frontmatter }: Article): Metadata {
  return {
    title: `${frontmatter.title}｜${site.name}`,
    description: frontmatter.description,
    alternates: { canonical: absoluteUrl(origin, articlePath(locale, slug)) },
  }
}

/** Head of the page that opens an article at a section: its own title and description, the article's canonical address. */
export function buildSectionMetadata(origin: string, article: Article, section: ProseSection): Metadata {
  return {
    ...buildArticleMetadata(origin, article),
    title: `${section.title}｜${article.frontmatter.title}｜${site.name}`,
    description: firstSentence(section.text, article.frontmatter.description),
  }
}
