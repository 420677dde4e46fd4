import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { newestDay } from '#lib/content/lists/age.ts'
import { absoluteUrl } from '#lib/urls.ts'

/**
 * security.txt (RFC 9116). It has to expire; a clock would make two builds of one text differ, so it does a year
 * after the newest revision: a site that nobody has touched for that long cannot vouch for its contact any more.
 */
export function buildSecurityTxt(
  origin: string,
  contact: string,
  articles: readonly ArticleSummary[],
): string {
  const languages = localesOf(articles).map((locale) => locale.split('-')[0])
  return [
    `Contact: ${contact}`,
    `Expires: ${yearAfter(newestDay(articles))}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${absoluteUrl(origin, '/.well-known/security.txt')}`,
    '',
  ].join('\n')
}

/** The same day a year later, as RFC 3339 writes an instant; 29 February gives 1 March. */
function yearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().replace('.000', '')
}
