import type { Locale } from '#lib/locales.ts'

/** The language of the routes in this folder. */
export const locale: Locale = 'zh-Hans'
