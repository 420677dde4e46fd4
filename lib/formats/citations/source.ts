import { isDay } from '#lib/content/article/front-matter/day.ts'
import type { CitationMessages } from '#lib/messages/messages.ts'

/** What is cited: a page of this site, article or section. Dates are calendar dates, YYYY-MM-DD. */
export type CitationSource = {
  /** Publisher, and author where none is named: the site as an organisation. */
  siteName: string
  /** Those whom the article names. */
  authors?: readonly string[] | undefined
  articleTitle: string
  /** Present when a section is cited: the part's own title. */
  sectionTitle?: string | undefined
  /** Absolute URL of the article or section. */
  permalink: string
  /** Day of the first publication. */
  published: string
  /** Day of the last revision: the version that is cited. */
  revised: string
  /** Where the version that is cited stands for good, and the first digits of its digest. */
  edition?: { address: string; digest: string } | undefined
  /** Day on which the reader saw the page; only the reader knows it. */
  accessed?: string | undefined
  /** BCP 47. */
  lang: string
  /** The words of that language. */
  words: CitationMessages
}

/** Returns the source with its white space collapsed and its URL normalised, or throws an Error that says what is wrong. */
export function checkSource(source: CitationSource): CitationSource {
  const { published, revised, accessed, sectionTitle } = source
  checkDate('published', published)
  checkDate('revised', revised)
  if (accessed !== undefined) checkDate('accessed', accessed)
  if (revised < published)
    throw new Error(
      `A page cannot be revised (${revised}) before it is published (${published}): mend the dates.`,
    )
  return {
    ...source,
    siteName: cleanText('siteName', source.siteName),
    authors: source.authors?.map((name) => cleanText('author', name)),
    articleTitle: cleanText('articleTitle', source.articleTitle),
    sectionTitle: sectionTitle === undefined ? undefined : cleanText('sectionTitle', sectionTitle),
    permalink: cleanUrl(source.permalink),
    edition: source.edition && { ...source.edition, address: cleanUrl(source.edition.address) },
  }
}

/** Who wrote what is cited: the authors it names, or else the site. */
export function authorsOf({ authors = [], siteName }: CitationSource): readonly string[] {
  return authors.length > 0 ? authors : [siteName]
}

/** The title as one string: 文章：节 in Chinese, Article: Section elsewhere. */
export function wholeTitle({ articleTitle, sectionTitle, words }: CitationSource): string {
  return sectionTitle === undefined ? articleTitle : articleTitle + words.titleSeparator + sectionTitle
}

/** What is to be known of it besides: when it was published first, and where the version that is cited stands. */
export function notesOn({ published, revised, edition, words }: CitationSource): readonly string[] {
  return [
    ...(published === revised ? [] : [words.firstPublished(published)]),
    ...(edition === undefined ? [] : [words.edition(edition.address, edition.digest)]),
  ]
}

function checkDate(field: string, date: string): void {
  if (!isDay(date))
    throw new Error(
      `The ${field} date of a citation must be a calendar date such as 2026-11-22, not “${date}”.`,
    )
}

function cleanText(field: string, text: string): string {
  const clean = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (clean === '') throw new Error(`A citation needs a ${field}: it is empty.`)
  return clean
}

/** Percent-encodes what a URL may hold but a bibliography file may not: braces, backslashes, spaces. */
function cleanUrl(permalink: string): string {
  if (!URL.canParse(permalink))
    throw new Error(`The permalink of a citation must be an absolute URL, not “${permalink}”.`)
  return new URL(permalink).href.replace(/[{}\\^`|<>"\s]/g, (character) => encodeURIComponent(character))
}
