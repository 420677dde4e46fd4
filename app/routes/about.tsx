import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AboutPage } from '#components/about-page.tsx'
import { loadSummaries } from '#lib/content/load.ts'
import { localesOf } from '#lib/content/translations.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { buildAboutMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'

/** The page on method and grades in a language, which has none before it has an article. */
export function aboutRoute(locale: Locale) {
  return {
    generateMetadata(): Metadata {
      return buildAboutMetadata(siteOrigin(), locale, localesOf(loadSummaries()))
    },

    Page() {
      const locales = localesOf(loadSummaries())
      if (!locales.includes(locale) && locale !== defaultLocale) notFound()
      return <AboutPage origin={siteOrigin()} locale={locale} locales={locales} />
    },
  }
}
