import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SectionPage } from '#components/section-page.tsx'
import { loadSection, loadSummaries } from '#lib/content/load.ts'
import { localesOf } from '#lib/content/translations.ts'
import type { Locale } from '#lib/locales.ts'
import { buildSectionMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'
import { type SectionProps, sectionParams } from './params.ts'

/** The pages that open the articles in a language at a section. */
export function sectionRoute(locale: Locale) {
  return {
    generateStaticParams: () => sectionParams(locale),

    async generateMetadata({ params }: SectionProps): Promise<Metadata> {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      return found === undefined ? {} : buildSectionMetadata(siteOrigin(), found.article, found.section)
    },

    async Page({ params }: SectionProps) {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      if (found === undefined) notFound()
      return <SectionPage origin={siteOrigin()} locales={localesOf(loadSummaries(), article)} {...found} />
    },
  }
}
