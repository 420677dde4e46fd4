import type {
  AboutPage,
  Article as ArticleNode,
  CorrectionComment,
  Graph,
  Person,
  SearchAction,
  WebPageElement,
  WebSite,
  WithContext,
} from 'schema-dts'
import { licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import { countLength } from '#lib/content/article/reading-time.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import {
  aboutPath,
  absoluteUrl,
  articlePath,
  cardPath,
  homePath,
  questionPath,
  sectionPath,
} from '#lib/urls.ts'
import { buildBreadcrumb } from './breadcrumb.ts'
import { buildCitedWork } from './source-json-ld.ts'
import { articleTrail } from './trail.ts'

/** The site on its front page, from which search engines take its name. */
export function buildSiteJsonLd(origin: string, locale: Locale): WithContext<WebSite> {
  const url = absoluteUrl(origin, homePath(locale))
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': url,
    url,
    name: site.name,
    description: messagesFor(locale).tagline,
    inLanguage: locale,
    license: site.licence,
    potentialAction: buildSearchAction(origin, locale),
    publisher: { ...buildOrganisation(origin, locale), logo: absoluteUrl(origin, '/icon-512.png') },
  }
}

/** How to search the site (schema.org/SearchAction). */
function buildSearchAction(origin: string, locale: Locale): SearchAction {
  const urlTemplate = absoluteUrl(origin, questionPath(locale, '{query}'))
  return { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate } }
}

/** The page on method and grades. */
export function buildAboutJsonLd(origin: string, locale: Locale): WithContext<AboutPage> {
  const { title, description } = messagesFor(locale).about
  const url = absoluteUrl(origin, aboutPath(locale))
  return {
    '@context': 'https://schema.org',
    '@type': 'AboutPage',
    '@id': url,
    name: title,
    description,
    inLanguage: locale,
    mainEntity: buildOrganisation(origin, locale),
  }
}

/** An article with its sections, and the way to the page: the same article wherever it opens. */
export function buildArticleJsonLd(
  origin: string,
  article: Article,
  topics: readonly Topic[],
  openSection?: ProseSection,
): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      buildArticle(origin, article),
      buildBreadcrumb(origin, articleTrail(article, topics, openSection)),
    ],
  }
}

function buildArticle(origin: string, article: Article): ArticleNode {
  const { locale, slug, frontmatter, lead, sections, sources } = article
  const organisation = buildOrganisation(origin, locale)
  return {
    '@type': 'Article',
    '@id': absoluteUrl(origin, articlePath(locale, slug)),
    headline: frontmatter.title,
    description: frontmatter.description,
    image: absoluteUrl(origin, cardPath(locale, slug)),
    datePublished: frontmatter.published,
    dateModified: article.modified,
    inLanguage: locale,
    wordCount: [lead, ...sections].reduce((sum, { text }) => sum + countLength(text), 0),
    ...licence(frontmatter),
    ...corrections(frontmatter),
    author: frontmatter.author.length > 0 ? frontmatter.author.map(person) : organisation,
    ...(frontmatter.translator.length > 0 && { translator: frontmatter.translator.map(person) }),
    publisher: frontmatter.author.length > 0 ? organisation : { '@id': organisation['@id'] },
    ...(sources.length > 0 && { citation: sources.map((source) => buildCitedWork(origin, article, source)) }),
    hasPart: sections.map(
      ({ id, title, text }): WebPageElement => ({
        '@type': 'WebPageElement',
        '@id': absoluteUrl(origin, sectionPath(locale, slug, id)),
        name: title,
        wordCount: countLength(text),
      }),
    ),
  }
}

/** Address of the article's licence, else of the site's; none where all rights are reserved. */
function licence({ licence: own }: Article['frontmatter']) {
  const url = own === undefined ? site.licence : licenceUrl(own)
  return url === undefined ? {} : { license: url }
}

/** What was wrong in an article and has been put right. */
function corrections({ revisions }: Article['frontmatter']) {
  const comments = revisions
    .filter(({ kind }) => kind === 'correction')
    .map(
      ({ date, note }): CorrectionComment => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: note,
      }),
    )
  return comments.length === 0 ? {} : { correction: comments }
}

function person(name: string): Person {
  return { '@type': 'Person', name }
}

/** Author where none is named, and publisher; its address is the page that says how it works. */
function buildOrganisation(origin: string, locale: Locale) {
  const url = absoluteUrl(origin, aboutPath(locale))
  return { '@type': 'Organization', '@id': `${url}#organisation`, name: site.organisation, url } as const
}
