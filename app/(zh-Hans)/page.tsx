import type { Metadata } from 'next'
import { HomePage } from '#components/home-page.tsx'
import { loadSummaries } from '#lib/content/load.ts'
import { articlesIn, localesOf } from '#lib/content/translations.ts'
import { defaultLocale } from '#lib/locales.ts'
import { buildHomeMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'

export function generateMetadata(): Metadata {
  return buildHomeMetadata(siteOrigin(), defaultLocale, localesOf(loadSummaries()))
}

export default function Page() {
  const articles = articlesIn(loadSummaries(), defaultLocale)
  return (
    <HomePage
      origin={siteOrigin()}
      locale={defaultLocale}
      locales={localesOf(loadSummaries())}
      articles={articles}
    />
  )
}
