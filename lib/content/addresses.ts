import type { Locale } from '#lib/locales.ts'
import { articlePath, fragment, sectionPath } from '#lib/urls.ts'
import type { Identity } from './identities.ts'

/** Path that opens the page at something of an article, with a fragment where that is no section. */
export function addressOf(
  { locale, slug }: { locale: Locale; slug: string },
  { kind, id, sectionId }: Pick<Identity, 'kind' | 'id' | 'sectionId'>,
): string {
  if (kind === 'section') return sectionPath(locale, slug, id)
  const page = sectionId === undefined ? articlePath(locale, slug) : sectionPath(locale, slug, sectionId)
  return `${page}${fragment(id)}`
}
