import type { Metadata } from 'next'
import { AboutPage } from '#components/about-page.tsx'
import { loadSummaries } from '#lib/content/load.ts'
import { localesOf } from '#lib/content/translations.ts'
import { defaultLocale } from '#lib/locales.ts'
import { buildAboutMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'

export function generateMetadata(): Metadata {
  return buildAboutMetadata(siteOrigin(), defaultLocale, localesOf(loadSummaries()))
}

export default function Page() {
  return <AboutPage origin={siteOrigin()} locale={defaultLocale} />
}
