import { authorsOf, type CitationSource } from './source.ts'

/**
 * Formats a reference by APA, 7th edition, §10.16 (webpages): Author. (Date). Title. URL. The site's name is not
 * repeated when it is the author; a section is named before its article (“In …”), as §10.3 does for parts.
 * The date is that of the last revision (§9.15). No retrieval date: the revision identifies the
 * version (§9.16). Plain text, so the title's italics are left to the reader.
 */
export function formatApa(source: CitationSource): string {
  const { siteName, articleTitle, sectionTitle, permalink, revised } = source
  const authors = authorsOf(source)
  const site = authors.includes(siteName) ? [] : [siteName]
  const title = sectionTitle === undefined ? [articleTitle] : [sectionTitle, `In ${articleTitle}`]
  return [joinNames(authors), `(${englishDate(revised)})`, ...title, ...site]
    .map(closed)
    .join(' ')
    .concat(' ', permalink)
}

/** Names as they are written, the last after an ampersand (§9.8). */
function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
}

/**
 * 2026-11-22 → 2026, November 22; a month or a year alone likewise. APA is an English style: its dates are English
 * whatever the page's language.
 */
export function englishDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = monthName.format(new Date(`${year}-${month}-01T00:00:00Z`))
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${Number(day)}`
}

const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })

/** Ends an element with a full stop unless it ends a sentence by itself. */
export function closed(element: string): string {
  return /[.?!。？！]$/u.test(element) ? element : `${element}.`
}
