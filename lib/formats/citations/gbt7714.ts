import { authorsOf, type CitationSource } from './source.ts'

/**
 * Formats a citation by GB/T 7714—2025 (electronic resources and contributions): 责任者. 题名[EB/OL].
 * （更新日期）[引用日期]. 获取和访问路径. Brackets round dates are full-width since that edition. A section is a contribution to its
 * article: 节[EB/OL]//文章. The update date is the last revision.
 */
export function formatGbt7714(source: CitationSource): string {
  const { articleTitle, sectionTitle, permalink, revised, accessed, words } = source
  const authors = authorsOf(source)
  // Three are named, and that there are others.
  const names = authors.length > 3 ? [...authors.slice(0, 3), words.others] : authors
  const title =
    sectionTitle === undefined ? `${articleTitle}[EB/OL]` : `${sectionTitle}[EB/OL]//${articleTitle}`
  return `${closed(names.join(', '))} ${closed(title)} （${revised}）${accessed === undefined ? '' : `[${accessed}]`}. ${permalink}.`
}

/**
 * Splits a citation without access date at the place of 引用日期, so that a page can show the gap that the reader
 * fills with “[2026-11-22]”. Throws when there is no such place.
 */
export function gbt7714AccessSlot(citation: string): { before: string; after: string } {
  const slot = /（\d{4}-\d\d-\d\d）(?=\. https?:)/.exec(citation)
  if (!slot)
    throw new Error(
      `No place for an access date in “${citation}”: it must be a GB/T 7714 citation without one.`,
    )
  const at = slot.index + slot[0].length
  return { before: citation.slice(0, at), after: citation.slice(at) }
}

/** The full stop that separates the elements; an abbreviation (Inc.) already brings its own. */
export function closed(element: string): string {
  return element.endsWith('.') ? element : `${element}.`
}
