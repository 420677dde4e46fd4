import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'

interface LanguageLinksProps {
  /** The language of the page. */
  locale: Locale
  /** The languages that the page exists in. */
  locales: readonly Locale[]
  /** Path of the page in a language. */
  pathIn: (locale: Locale) => string
}

/**
 * Links to the same page in other languages, each under its own name. A script marks the one that the browser speaks as an
 * offer, once: heavier without growing wider, so that nothing moves. Where a page repeats another one and opens at
 * a section, publishing adds the section to them: it knows them by `hreflang`.
 */
export function LanguageLinks({ locale, locales, pathIn }: LanguageLinksProps) {
  return locales
    .filter((other) => other !== locale)
    .map((other) => (
      <a
        key={other}
        className="inline-flex min-h-11 min-w-11 items-center justify-center whitespace-nowrap text-ink print:hidden [&.offer]:text-accent [&.offer]:[-webkit-text-stroke:0.04em]"
        href={pathIn(other)}
        lang={other}
        hrefLang={other}
      >
        {messagesFor(other).language}
      </a>
    ))
}
