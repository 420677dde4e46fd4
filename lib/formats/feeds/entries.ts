import { compareTexts } from '#lib/base/compare.ts'
import type { Article, DateText, ProseSection, Revision } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, bookPath, cardPath, sectionPath } from '#lib/urls.ts'
import { buildArticleHtml, buildRevisionHtml } from './html.ts'

/** A feed, whatever the format. */
export interface Feed {
  /** Start of absolute URLs. */
  origin: string
  locale: Locale
  /** Its own absolute URL. */
  url: string
  entries: readonly FeedEntry[]
}

/** An entry of a feed, whatever the format. */
export interface FeedEntry {
  /** A `tag:` URI (RFC 4151): it stays when the address of the page changes. */
  id: string
  /** Absolute URL of the page, or of the section that changed. */
  url: string
  title: string
  summary: string
  /** The whole text of an article, or what a revision changed. */
  html: string
  /** Absolute URL of the preview card. */
  image: string
  /** Absolute URL of the article as a book for e-readers; undefined for a revision. */
  book?: string
  /** Who wrote it, where that is not the house. */
  authors: readonly string[]
  published: DateText
  updated: DateText
}

/** Entries a feed has at most: it carries whole texts, and readers ask for it often. */
const mostEntries = 30

/** The articles of which a feed has entries: those that changed last. */
export function newestArticles<Item extends Pick<Article, 'modified' | 'slug'>>(
  articles: readonly Item[],
): readonly Item[] {
  return articles
    .toSorted((a, b) => compareTexts(b.modified, a.modified) || compareTexts(a.slug, b.slug))
    .slice(0, mostEntries)
}

/** Each article, and each later revision of substance, newest first, up to the most that a feed has. */
export function listFeedEntries(origin: string, articles: readonly Article[]): FeedEntry[] {
  return articles
    .flatMap((article) => [
      buildArticleEntry(origin, article),
      ...article.frontmatter.revisions
        .slice(1)
        .map((revision, index) => buildRevisionEntry(origin, article, revision, index + 2)),
    ])
    .toSorted((a, b) => compareTexts(b.updated, a.updated) || compareTexts(a.id, b.id))
    .slice(0, mostEntries)
}

/** Newest date of entries, as a feed's own; undefined without entries. */
export function newestOf(entries: readonly FeedEntry[]): DateText | undefined {
  return entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1)
}

/** The instant a day begins (UTC): it is the same day in China, and a feed must not say what nobody recorded. */
export function startOfDay(day: DateText): Date {
  return new Date(`${day}T00:00:00Z`)
}

function buildArticleEntry(origin: string, article: Article): FeedEntry {
  const { locale, slug, frontmatter } = article
  return {
    id: formatTag(origin, frontmatter.published, articlePath(locale, slug)),
    url: absoluteUrl(origin, articlePath(locale, slug)),
    title: frontmatter.title,
    summary: frontmatter.description,
    html: buildArticleHtml(origin, article),
    image: absoluteUrl(origin, cardPath(locale, slug)),
    book: absoluteUrl(origin, bookPath(locale, slug)),
    authors: frontmatter.author,
    published: frontmatter.published,
    updated: article.modified,
  }
}

/** `number` counts the revisions of the article from 1, the first publication. */
function buildRevisionEntry(origin: string, article: Article, revision: Revision, number: number): FeedEntry {
  const { locale, slug, frontmatter } = article
  const messages = messagesFor(locale)
  const changed = changedBy(revision, article)
  const [section] = changed
  const path = section === undefined ? articlePath(locale, slug) : sectionPath(locale, slug, section.id)
  return {
    id: formatTag(origin, revision.date, `${articlePath(locale, slug)}revision-${number}`),
    url: absoluteUrl(origin, path),
    title: [
      changed.length === 1 ? section?.title : undefined,
      frontmatter.title,
      messages.revised(messages.date(revision.date)),
      revision.kind && messages.revisionKinds[revision.kind],
    ]
      .filter((part) => part !== undefined)
      .join('｜'),
    summary: revision.note,
    html: buildRevisionHtml(origin, article, revision, changed),
    image: absoluteUrl(origin, cardPath(locale, slug, section?.id)),
    authors: frontmatter.author,
    published: revision.date,
    updated: revision.date,
  }
}

/** The sections that a revision changed: the one it names, or those whose text the lock says it changed last. */
function changedBy({ date, section }: Revision, { sections }: Article): ProseSection[] {
  if (section !== undefined) return sections.filter(({ id }) => id === section)
  const changed = sections.filter((each) => each.changed === date)
  return changed.length === sections.length ? [] : changed
}

function formatTag(origin: string, day: DateText, path: string): string {
  return `tag:${new URL(origin).hostname},${day}:${path}`
}
