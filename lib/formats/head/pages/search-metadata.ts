import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, portionPath, searchPath } from '#lib/urls.ts'

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
  const title = number === 1 ? search.title : `${search.sections}｜${lists.page(number, count)}`
  return {
    title: `${title}｜${site.name}`,
    description: search.description,
    robots: 'noindex, follow',
    alternates: { canonical: absoluteUrl(origin, portionPath(searchPath(locale), number)) },
  }
}
