import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitePage } from '#components/cite-page.tsx'
import { loadSection, loadSummaries } from '#lib/content/load.ts'
import { localesOf } from '#lib/content/translations.ts'
import type { Locale } from '#lib/locales.ts'
import { buildCiteMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'
import { type SectionProps, sectionParams } from './params.ts'

/** The pages with the ways to cite the sections of a language. */
export function citeRoute(locale: Locale) {
  return {
    generateStaticParams: () => sectionParams(locale),

    async generateMetadata({ params }: SectionProps): Promise<Metadata> {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      return found === undefined ? {} : buildCiteMetadata(siteOrigin(), found.article, found.section)
    },

    async Page({ params }: SectionProps) {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      if (found === undefined) notFound()
      return <CitePage origin={siteOrigin()} locales={localesOf(loadSummaries(), article)} {...found} />
    },
  }
}
