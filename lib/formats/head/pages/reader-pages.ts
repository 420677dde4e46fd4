import type { Article, CitedSource, ProseSection } from '#lib/content/article/types.ts'
import { type Comparison, nameComparison } from '#lib/content/editions/list-comparisons.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { type Messages, messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import {
  absoluteUrl,
  citePath,
  comparisonPath,
  historyPath,
  portionPath,
  searchPath,
  sourcePath,
  wechatPath,
} from '#lib/urls.ts'

/** Head of the page with the ways to cite an article or a section. */
export function buildCiteMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  section?: ProseSection,
): PageMetadata {
  const messages = messagesFor(locale)
  return forReadersAlone(origin, {
    path: citePath(locale, slug, section?.id),
    titles: section
      ? [messages.citeTitle(section.title), frontmatter.title]
      : [messages.citeTitle(frontmatter.title)],
    description: section
      ? messages.citeDescription(section.title, frontmatter.title)
      : messages.citeArticleDescription(frontmatter.title),
  })
}

/** Head of the page with the editions of an article. */
export function buildHistoryMetadata(origin: string, { locale, slug, frontmatter }: Article): PageMetadata {
  const { editions } = messagesFor(locale)
  return forReadersAlone(origin, {
    path: historyPath(locale, slug),
    titles: [editions.history, frontmatter.title],
    description: editions.historyDescription(frontmatter.title),
  })
}

/** Head of the page with what changed between two versions of an article. */
export function buildComparisonMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  comparison: Comparison,
): PageMetadata {
  const messages = messagesFor(locale)
  const span = nameSpan(messages, comparison)
  return forReadersAlone(origin, {
    path: comparisonPath(locale, slug, nameComparison(comparison)),
    titles: [span, frontmatter.title],
    description: messages.editions.acrossDescription(frontmatter.title, span),
  })
}

/** From which version to which, in words. */
export function nameSpan({ editions, date }: Messages, { before, to }: Comparison): string {
  return editions.span(date(before.date), to === undefined ? editions.current : date(to))
}

/** Head of the page on a source. */
export function buildSourceMetadata(
  origin: string,
  { locale, slug, frontmatter }: Article,
  source: CitedSource,
): PageMetadata {
  const { sources } = messagesFor(locale)
  return forReadersAlone(origin, {
    path: sourcePath(locale, slug, source.key),
    titles: [source.title, sources.title, frontmatter.title],
    description: sources.pageDescription(source.title, frontmatter.title),
  })
}

/** Head of the page to paste from, for those who pass the article on. */
export function buildWechatMetadata(origin: string, { locale, slug, frontmatter }: Article): PageMetadata {
  const { wechat } = messagesFor(locale)
  return forReadersAlone(origin, {
    path: wechatPath(locale, slug),
    titles: [wechat.name, frontmatter.title],
    description: wechat.description(frontmatter.title),
  })
}

/**
 * Head of the page with the search, or of a later page of its list. Search engines follow its links and do not list it:
 * what is on it stands in the articles, and a list of results within results helps nobody.
 */
export function buildSearchMetadata(
  origin: string,
  locale: Locale,
  number: number,
  count: number,
): PageMetadata {
  const { search, lists } = messagesFor(locale)
  return forReadersAlone(origin, {
    path: portionPath(searchPath(locale), number),
    titles: number === 1 ? [search.title] : [search.sections, lists.page(number, count)],
    description: search.description,
  })
}

interface ReaderPage {
  path: string
  /** Its own title, and whose page it is. */
  titles: readonly string[]
  description: string
}

/** Search engines want the articles, and have all of these pages on theirs. */
function forReadersAlone(origin: string, { path, titles, description }: ReaderPage): PageMetadata {
  return {
    title: [...titles, site.name].join('｜'),
    description,
    alternates: { canonical: absoluteUrl(origin, path) },
    robots: 'noindex, follow',
  }
}
