import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorrectionsPage } from '#components/site/corrections-page.tsx'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import { listCorrections } from '#lib/content/lists/corrections.ts'
import { buildListMetadata } from '#lib/formats/head/pages/list-metadata.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { siteOrigin } from '#lib/site.ts'
import { correctionsPath } from '#lib/urls.ts'
import '../utilities/site.css'

/** The page with the corrections of a language's articles, which has none before it has an article. */
export function correctionsRoute(locale: Locale) {
  return {
    generateMetadata(): Metadata {
      const { title: name, description } = messagesFor(locale).corrections
      const list = { locale, locales: localesOf(loadSummaries()), pathIn: correctionsPath, name, description }
      return buildListMetadata(siteOrigin(), { ...list, number: 1, count: 1 })
    },

    Page() {
      const articles = loadSummaries()
      const locales = localesOf(articles)
      if (!locales.includes(locale) && locale !== defaultLocale) notFound()
      const corrections = listCorrections(articlesIn(articles, locale))
      return (
        <CorrectionsPage origin={siteOrigin()} locale={locale} locales={locales} corrections={corrections} />
      )
    },
  }
}
