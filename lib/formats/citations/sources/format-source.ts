import { quoteTitle } from '#lib/content/article/sources/short-form.ts'
import type { Source, SourceType } from '#lib/content/article/sources/sources.ts'
import { closed, englishDate } from '#lib/formats/citations/apa.ts'
import { closed as closedGbt7714 } from '#lib/formats/citations/gbt7714.ts'

/** A reference in pieces, so that a page can link its title. */
export interface FormattedSource {
  before: string
  title: string
  after: string
}

/**
 * Formats a source by GB/T 7714—2025: 责任者. 题名[标识]. 出版地：出版者，日期[引用日期]. 地址. What is printed, or appears like
 * print, has its date behind the publisher or the newspaper; what is only online has it in brackets, as the day of its last
 * change: 题名[EB/OL]. 出处. （日期）[引用日期]. Brackets of dates, commas and colons are full-width, full stops and square
 * brackets half-width. Without an address no day of access is given. docs/adr/0010-references.md says what this follows.
 */
export function formatSourceGbt7714(source: Source): FormattedSource {
  const { type, author, title, number, container, issued, url, accessed } = source
  const seen = url === undefined || accessed === undefined ? '' : `[${accessed}]`
  const isLikePrint = url === undefined || likePrint.has(type)
  const day = type === 'book' || type === 'article' ? issued?.slice(0, 4) : issued
  // The number of a journal is that of an issue of the year; others number what they issue.
  const where = type === 'article' ? [container, imprint(source)] : [number, container, imprint(source)]
  const dated = isLikePrint ? [...where, day, ...(type === 'article' ? [number] : [])] : where
  const place = dated.filter((part) => part !== undefined).join('，')
  const ends = isLikePrint
    ? [place + seen, url]
    : [place, (issued === undefined ? '' : `（${issued}）`) + seen, url]
  return {
    before: author === undefined ? '' : `${closedGbt7714(author)} `,
    title,
    after: closedGbt7714([`[${mark(source)}]`, ...ends.filter((part) => part)].join('. ')),
  }
}

/**
 * Formats a source by APA, 7th edition, §9 and §10: Author. (Date). Title (Number). Container. Publisher. URL. Where
 * nobody is named the title comes first (§9.12). A publisher who is the author is not named again (§9.29).
 */
export function formatSourceApa(source: Source): FormattedSource {
  const { author, number, container, publisher, issued, url } = source
  const title = quoteTitle(source.title)
  const end = closed(number === undefined ? title : `${title} (${number})`).slice(title.length)
  const date = `(${issued === undefined ? 'n.d.' : englishDate(issued)}).`
  const named = [container, publisher].filter((part) => part !== undefined)
  const where = [...new Set(named)].filter((part) => part !== author)
  const rest = [...where.map(closed), ...(url === undefined ? [] : [url])]
  return author === undefined
    ? { before: '', title, after: [end, date, ...rest].join(' ') }
    : { before: `${closed(author)} ${date} `, title, after: [end, ...rest].join(' ') }
}

/** Place and publisher. A place that the source does not name is left out, not called unknown. */
function imprint({ place, publisher }: Source): string | undefined {
  return place !== undefined && publisher !== undefined ? `${place}：${publisher}` : (publisher ?? place)
}

/** What has the form of print online as well. */
const likePrint: ReadonlySet<SourceType> = new Set(['news', 'book', 'article'])

/** Type and carrier as GB/T 7714 marks them; what has an address is seen online (OL). */
function mark({ type, url }: Source): string {
  const letter = letters[type]
  if (url === undefined) return letter === 'EB' ? 'Z' : letter
  return `${letter}/OL`
}

const letters: Record<SourceType, string> = {
  webpage: 'EB',
  news: 'N',
  law: 'EB',
  filing: 'R',
  book: 'M',
  article: 'J',
  post: 'EB',
  interview: 'Z',
  'company-history': 'Z',
}
