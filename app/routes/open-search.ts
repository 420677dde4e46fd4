import { localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import { buildOpenSearch } from '#lib/formats/site-files/open-search.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'

/** The description of a language's search for browsers, if it has articles. */
export function openSearchRoute(locale: Locale): Response {
  const has = localesOf(loadSummaries()).includes(locale)
  return fileResponse('xml', has ? buildOpenSearch(siteOrigin(), locale) : undefined)
}
