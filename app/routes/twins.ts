import { loadArticle, loadSection } from '#lib/content/library/load.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/formats/feeds/markdown-twin.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'
import type { ArticleProps, SectionProps } from './params.ts'

/** The Markdown twins of the articles in a language, for whoever asks for one; a build makes them with the pages. */
export function articleTwinRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async GET(_request: Request, { params }: ArticleProps) {
      const article = loadArticle(locale, (await params).article)
      return fileResponse('md', article && buildArticleTwin(siteOrigin(), article))
    },
  }
}

/** The Markdown twins of the sections in a language, in the same way. */
export function sectionTwinRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async GET(_request: Request, { params }: SectionProps) {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      return fileResponse('md', found && buildSectionTwin(siteOrigin(), found.article, found.section))
    },
  }
}
