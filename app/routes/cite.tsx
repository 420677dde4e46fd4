import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitePage } from '#components/cite/cite-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadSection, loadSummaries } from '#lib/content/library/load.ts'
import { buildCiteMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { site, siteOrigin } from '#lib/site.ts'
import type { SectionProps } from './params.ts'
import { isBuild } from './phase.ts'
import '../utilities/site.css'

/**
 * The pages with the ways to cite the sections of a language, rendered when they are asked for: while writing, and by
 * `next start`. A build makes them of their frame and of what the articles' pages hold for them.
 */
export function citeRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

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

/** The frame of these pages: their style and scripts, with nothing in it. */
export function citeFrameRoute() {
  return {
    metadata: { title: site.name },

    Page() {
      if (!isBuild()) notFound()
      return null
    },
  }
}
