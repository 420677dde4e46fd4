import { defaultLocale, type Locale } from './locales.ts'

/** Path of the front page of a language: `/` or `/en/`. */
export function homePath(locale: Locale): string {
  return locale === defaultLocale ? '/' : `/${locale}/`
}

/** Path of an article, its canonical address: `/kameng-origins/`. */
export function articlePath(locale: Locale, slug: string): string {
  return `${homePath(locale)}${slug}/`
}

/** Path that opens an article at one of its sections: `/kameng-origins/origins/`. */
export function sectionPath(locale: Locale, slug: string, sectionId: string): string {
  return `${articlePath(locale, slug)}${sectionId}/`
}

/** `#` and the id, percent-encoded as a URL fragment needs it (RFC 3986 §3.5). */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`
}

/** Absolute URL of a path. */
export function absoluteUrl(origin: string, path: string): string {
  return `${origin}${path}`
}
