import type { Locale } from '#lib/locales.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'
import { zhHans } from './zh-hans.ts'

export type { Messages }

const dictionaries: Record<Locale, Messages> = { 'zh-Hans': zhHans, en }

/** The interface texts of a language. */
export function messagesFor(locale: Locale): Messages {
  return dictionaries[locale]
}
