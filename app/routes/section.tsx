import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '#components/article/article-page.tsx'
import { loadSection } from '#lib/content/library/load.ts'
import { buildSectionMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { articleProps } from './article-props.ts'
import type { SectionProps } from './params.ts'
import '../utilities/article.css'

/**
 * The pages that open the articles in a language at a section, rendered when they are asked for: while writing, and by
 * `next start`. A build makes them of the articles' pages, which costs no rendering.
 */
export function sectionRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: SectionProps): Promise<Metadata> {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      return found === undefined ? {} : buildSectionMetadata(siteOrigin(), found.article, found.section)
    },

    async Page({ params }: SectionProps) {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      if (found === undefined) notFound()
      return <ArticlePage {...articleProps(found.article)} openSection={found.section.id} />
    },
  }
}
