import type { Locale } from '#lib/locales.ts'
import { buildLanguageStyle } from '#lib/messages/language-style.ts'

interface LanguageStyleProps {
  locale: Locale
}

/** The style that a language's dictionary decides, in the head wherever it is rendered. */
export function LanguageStyle({ locale }: LanguageStyleProps) {
  return (
    <style href={locale} precedence="language">
      {buildLanguageStyle(locale)}
    </style>
  )
}
