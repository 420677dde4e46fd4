import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HomePage } from '#components/home-page.tsx'
import { loadSummaries } from '#lib/content/load.ts'
import { articlesIn, localesOf } from '#lib/content/translations.ts'
import { buildHomeMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'

export function generateMetadata(): Metadata {
  return buildHomeMetadata(siteOrigin(), 'en', localesOf(loadSummaries()))
}

export default function Page() {
  const articles = articlesIn(loadSummaries(), 'en')
  if (articles.length === 0) notFound()
  return (
    <HomePage origin={siteOrigin()} locale="en" locales={localesOf(loadSummaries())} articles={articles} />
  )
}
