import { licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, allBooksPath, articlePath, homePath } from '#lib/urls.ts'
import { bookAddress } from './book-address.ts'
import { type BookPart, buildPart, packBook, type ReadImage } from './pack-book.ts'

/**
 * An article as a book for e-readers: its sections as chapters, notes as footnotes, photographs, all claims by grade, its
 * sources and revisions. The same article gives the same bytes.
 */
export function buildEpub(origin: string, article: Article, readImage: ReadImage): Uint8Array<ArrayBuffer> {
  const { locale, slug, frontmatter, modified } = article
  const facts = {
    locale,
    identifier: absoluteUrl(origin, bookAddress(article)),
    title: frontmatter.title,
    description: frontmatter.description,
    creators: frontmatter.author.length > 0 ? frontmatter.author : [site.organisation],
    contributors: frontmatter.translator,
    published: frontmatter.published,
    modified,
    source: absoluteUrl(origin, articlePath(locale, slug)),
    rights: licenceUrl(frontmatter.licence ?? 'CC BY 4.0') ?? frontmatter.licence ?? site.licence,
  }
  return packBook(facts, [buildPart(origin, article)], readImage)
}

/** An article as a part of the book of all. */
export function buildCollectionPart(origin: string, article: Article): BookPart {
  return buildPart(origin, article, `article-${article.slug}-`)
}

/** An article of a book of several. */
interface BookArticle {
  summary: ArticleSummary
  makePart: () => BookPart
}

/** A book of articles of a language, at least one, in the order given; its rights are told with each of them. */
export function buildCollection(
  origin: string,
  locale: Locale,
  articles: readonly BookArticle[],
  readImage: ReadImage,
): Uint8Array<ArrayBuffer> {
  const { tagline, book } = messagesFor(locale)
  const days = articles.flatMap(({ summary }) => [summary.frontmatter.published, summary.modified]).toSorted()
  const facts = {
    locale,
    identifier: absoluteUrl(origin, allBooksPath(locale)),
    title: book.collection(site.name),
    description: tagline,
    creators: [site.organisation],
    contributors: [],
    published: days.at(0) ?? '1970-01-01',
    modified: days.at(-1) ?? '1970-01-01',
    source: absoluteUrl(origin, homePath(locale)),
    rights: site.licence,
  }
  return packBook(facts, makeParts(articles), readImage)
}

function* makeParts(articles: readonly BookArticle[]): Generator<BookPart> {
  for (const { makePart } of articles) yield makePart()
}
