/** Languages an article can be written in, as BCP 47 tags; the first is the default and has no path prefix. */
export const locales = ['zh-Hans', 'en'] as const

export type Locale = (typeof locales)[number]

/** The language of paths without a prefix. */
export const defaultLocale: Locale = 'zh-Hans'

/** True when a text is one of the languages of the site. */
export function isLocale(text: string): text is Locale {
  return locales.some((locale) => locale === text)
}
