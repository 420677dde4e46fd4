import { quoteTitle } from '#lib/content/article/sources/short-form.ts'
import type { Source, SourceType } from '#lib/content/article/sources/sources.ts'

/** A reference in pieces, so that a page can link its title. */
export interface FormattedSource {
  before: string
  title: string
  after: string
}

/**
 * Formats a source by GB/T 7714—2025: 责任者. 题名[标识]. 出处，（日期）[引用日期]. 地址. Brackets of dates, commas and
 * colons are full-width, full stops and square brackets half-width. Without an address no day of access is given.
 * Neither the standard's text nor a kept style in the registry was at hand: the form follows published examples.
 */
export function formatSourceGbt7714(source: Source): FormattedSource {
  const { title, number, container, issued, url, accessed } = source
  const where = [number, container].filter((part) => part !== undefined).join('，')
  const day = issued === undefined ? '' : `（${issued}）`
  const seen = url === undefined || accessed === undefined ? '' : `[${accessed}]`
  const ends = [where, day + seen, url].filter((part) => part !== undefined && part !== '')
  return {
    before: who(source, '. '),
    title,
    after: [`[${mark(source)}]`, ...ends].join('. ').concat('.'),
  }
}

/** Formats a source by APA, 7th edition, §9 and §10: Author. (Date). Title. Container. URL. */
export function formatSourceApa(source: Source): FormattedSource {
  const { title, number, container, issued, url } = source
  const rest = [number, container].filter((part) => part !== undefined)
  const numbered = rest.map((part) => ` ${part}.`).join('')
  return {
    before: `${who(source, '. ')}(${issued ?? 'n.d.'}). `,
    title: quoteTitle(title),
    after: `.${numbered}${url === undefined ? '' : ` ${url}`}`,
  }
}

function who({ author, publisher }: Source, end: string): string {
  const name = author ?? publisher
  return name === undefined ? '' : name + end
}

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
