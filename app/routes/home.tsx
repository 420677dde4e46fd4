import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HomePage } from '#components/site/home-page.tsx'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import { buildHomeMetadata } from '#lib/formats/head/metadata.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'

/** The front page of a language, which has none before it has an article. */
export function homeRoute(locale: Locale) {
  return {
    generateMetadata(): Metadata {
      return buildHomeMetadata(siteOrigin(), locale, localesOf(loadSummaries()))
    },

    Page() {
      const articles = articlesIn(loadSummaries(), locale)
      if (articles.length === 0 && locale !== defaultLocale) notFound()
      const locales = localesOf(loadSummaries())
      return <HomePage origin={siteOrigin()} locale={locale} locales={locales} articles={articles} />
    },
  }
}
