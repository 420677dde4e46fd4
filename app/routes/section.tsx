import { ArticlePage } from '#components/article/article-page.tsx'
import { loadSection } from '#lib/content/library/load.ts'
import { buildSectionMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { articleProps } from './article-props.ts'
import { pageOnDemand } from './on-demand.ts'
import type { SectionPlace } from './params.ts'
import '../utilities/article.css'

/** The pages that open the articles in a language at a section. A build makes them of the articles' pages. */
export function sectionRoute(locale: Locale) {
  return pageOnDemand({
    find: ({ article, section }: SectionPlace) => loadSection(locale, article, section),
    toMetadata: ({ article, section }) => buildSectionMetadata(siteOrigin(), article, section),
    toPage: ({ article, section }) => <ArticlePage {...articleProps(article)} openSection={section.id} />,
  })
}
