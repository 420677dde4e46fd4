import { licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, allBooksPath, articlePath, homePath } from '#lib/urls.ts'
import { bookAddress } from './book-address.ts'
import { buildPart, packBook, type ReadImage } from './pack-book.ts'

/**
 * An article as a book for e-readers: its sections as chapters, notes as footnotes, photographs, all claims by grade, its
 * sources and revisions. The same article gives the same bytes.
 */
export function buildEpub(origin: string, article: Article, readImage: ReadImage): Uint8Array {
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

/** All articles of a language, at least one, as one book, in the order given; its rights are told with each of them. */
export function buildCollection(
  origin: string,
  locale: Locale,
  articles: readonly Article[],
  readImage: ReadImage,
): Uint8Array {
  const { tagline, book } = messagesFor(locale)
  const days = articles.flatMap(({ frontmatter, modified }) => [frontmatter.published, modified]).toSorted()
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
  const parts = articles.map((article, index) => buildPart(origin, article, `article-${index + 1}-`))
  return packBook(facts, parts, readImage)
}
