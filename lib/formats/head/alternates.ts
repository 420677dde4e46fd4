import { feeds } from '#lib/formats/feeds/feeds.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { absoluteUrl, feedPath } from '#lib/urls.ts'

/**
 * The addresses of a page by language, itself included, with `x-default` for readers of all others: the language
 * in which the site is written first. Undefined where there is no translation: a single language needs none.
 */
export function buildLanguages(
  origin: string,
  locales: readonly Locale[],
  pathIn: (locale: Locale) => string,
): Record<string, string> | undefined {
  const [first] = locales
  if (first === undefined || locales.length < 2) return undefined
  const fallback = locales.includes(defaultLocale) ? defaultLocale : first
  return Object.fromEntries([
    ...locales.map((locale) => [locale, absoluteUrl(origin, pathIn(locale))]),
    ['x-default', absoluteUrl(origin, pathIn(fallback))],
  ])
}

interface Alternates {
  canonical: string
  /** Result of `buildLanguages`. */
  languages?: Record<string, string> | undefined
  /** Path of the Markdown twin, for pages that have one. */
  twin?: string
}

/** Where the same page is found elsewhere, as absolute URLs. */
export interface AlternateLinks {
  canonical: string
  /** By language tag. */
  languages?: Record<string, string>
  /** By media type. */
  types?: Record<string, string>
}

/** Links of a head to the same page elsewhere: canonical address, languages, Markdown, feeds. */
export function buildAlternates(
  origin: string,
  locale: Locale,
  { canonical, languages, twin }: Alternates,
): AlternateLinks {
  return {
    canonical: absoluteUrl(origin, canonical),
    ...(languages && { languages }),
    types: {
      ...(twin !== undefined && { 'text/markdown': absoluteUrl(origin, twin) }),
      ...Object.fromEntries(
        feeds.map(({ type, file }) => [type, absoluteUrl(origin, feedPath(locale, file))]),
      ),
    },
  }
}
