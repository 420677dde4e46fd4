import type { Metadata } from 'next'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, articlePath, cardPath, homePath, parallelPath, sectionPath, twinPath } from '#lib/urls.ts'
import { type AlternateLinks, buildAlternates, buildLanguages } from './alternates.ts'
import { describePage, type SharedPage } from './open-graph.ts'
import { buildPreview } from './preview.ts'

/** Head of a page: so much of Next's `Metadata` as these pages use, each in one of the forms that it allows. */
export interface PageMetadata
  extends Partial<SharedPage>,
    Pick<Metadata, 'manifest' | 'icons' | 'pagination'> {
  title: string
  description: string
  robots: string
  /** Reference managers take them over; they know by `dc.type` that it is a web page, and no article in a journal. */
  authors?: { name: string }[]
  other?: { 'dc.type': 'webpage' }
  alternates: AlternateLinks
}

/** What all pages say: search results may show the card in full size. */
const common = { robots: 'max-image-preview:large' }

/**
 * Icons and manifest, which search engines read on front pages. Articles leave them out: there every byte counts,
 * and browsers find /favicon.ico and /apple-touch-icon.png by themselves.
 */
const identity = {
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
}

/** Head of the front page of a language; `locales` are the languages that have one. */
export function buildHomeMetadata(origin: string, locale: Locale, locales: readonly Locale[]): PageMetadata {
  const { tagline } = messagesFor(locale)
  const words = { title: site.name, description: tagline }
  return {
    ...buildSiteMetadata(origin, locale, locales, homePath, words),
    title: `${site.name}｜${tagline}`,
  }
}

/** Head of the page on method and grades; `locales` are the languages that have one. */
export function buildAboutMetadata(origin: string, locale: Locale, locales: readonly Locale[]): PageMetadata {
  return buildSiteMetadata(origin, locale, locales, aboutPath, messagesFor(locale).about)
}

/** Head of an article's page, the canonical address of all its sections; `locales` are those it is published in. */
export function buildArticleMetadata(
  origin: string,
  article: Article,
  locales: readonly Locale[],
): PageMetadata {
  const { locale, slug } = article
  const path = articlePath(locale, slug)
  return {
    ...describeArticle(origin, article, path),
    alternates: buildAlternates(origin, locale, {
      canonical: path,
      languages: buildLanguages(origin, locales, (each) => articlePath(each, slug)),
      twin: twinPath(path),
    }),
  }
}

/**
 * Head of the page that opens an article at a section: its own title, description and twin, the article's canonical
 * address. Languages are named there, as search engines read them on canonical pages only.
 */
export function buildSectionMetadata(origin: string, article: Article, section: ProseSection): PageMetadata {
  const { locale, slug } = article
  const path = sectionPath(locale, slug, section.id)
  return {
    ...describeArticle(origin, article, path, section),
    alternates: buildAlternates(origin, locale, {
      canonical: articlePath(locale, slug),
      twin: twinPath(path),
    }),
  }
}

function describeArticle(origin: string, article: Article, path: string, section?: ProseSection) {
  const { locale, frontmatter } = article
  const dates = { published: frontmatter.published, modified: section?.changed ?? article.modified }
  return {
    ...common,
    ...describePage({ origin, locale, path, ...buildPreview(article, section), dates }),
    ...forReferenceManagers(article),
  }
}

/**
 * Head of the page that sets an article beside a translation. It holds the same text, so the article is canonical; a
 * `noindex` beside that could be taken to mean the article.
 */
export function buildParallelMetadata(origin: string, article: Article, translation: Article): PageMetadata {
  const { locale, slug, frontmatter } = article
  const { parallel, parallelDescription } = messagesFor(locale)
  return {
    ...common,
    ...describePage({
      origin,
      locale,
      path: parallelPath(locale, slug),
      card: cardPath(locale, slug),
      title: `${frontmatter.title}｜${parallel}`,
      description: parallelDescription(frontmatter.title, translation.frontmatter.title),
    }),
    alternates: buildAlternates(origin, locale, { canonical: articlePath(locale, slug) }),
  }
}

function forReferenceManagers({ frontmatter: { author } }: Article) {
  const names = author.length > 0 ? author : [site.organisation]
  return { authors: names.map((name) => ({ name })), other: { 'dc.type': 'webpage' } } as const
}

/** Head of a page that belongs to the site and to no article. */
function buildSiteMetadata(
  origin: string,
  locale: Locale,
  locales: readonly Locale[],
  pathIn: (locale: Locale) => string,
  { title, description }: Pick<SharedPage, 'title' | 'description'>,
): PageMetadata {
  const path = pathIn(locale)
  return {
    ...common,
    ...identity,
    ...describePage({ origin, locale, path, card: cardPath(locale), title, description }),
    alternates: buildAlternates(origin, locale, {
      canonical: path,
      languages: buildLanguages(origin, locales, pathIn),
    }),
  }
}
