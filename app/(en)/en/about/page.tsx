import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AboutPage } from '#components/about-page.tsx'
import { loadSummaries } from '#lib/content/load.ts'
import { localesOf } from '#lib/content/translations.ts'
import { buildAboutMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'

export function generateMetadata(): Metadata {
  return buildAboutMetadata(siteOrigin(), 'en', localesOf(loadSummaries()))
}

export default function Page() {
  if (!localesOf(loadSummaries()).includes('en')) notFound()
  return <AboutPage origin={siteOrigin()} locale="en" />
}
