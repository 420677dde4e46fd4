import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AboutPage } from '#components/site/about-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import { buildAboutMetadata } from '#lib/formats/head/metadata.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { readerContact, siteOrigin } from '#lib/site.ts'
import '../utilities/site.css'

/** The page on method and grades in a language, which has none before it has an article. */
export function aboutRoute(locale: Locale) {
  return {
    generateMetadata(): Metadata {
      return buildAboutMetadata(siteOrigin(), locale, localesOf(loadSummaries()))
    },

    Page() {
      const locales = localesOf(loadSummaries())
      if (!locales.includes(locale) && locale !== defaultLocale) notFound()
      return <AboutPage origin={siteOrigin()} locale={locale} locales={locales} contact={readerContact()} />
    },
  }
}
