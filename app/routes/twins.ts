import { loadArticle, loadSection } from '#lib/content/load.ts'
import type { Locale } from '#lib/locales.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/seo/markdown-twin.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'
import { type ArticleProps, articleParams, type SectionProps, sectionParams } from './params.ts'

/** The Markdown twins of the articles in a language. */
export function articleTwinRoute(locale: Locale) {
  return {
    generateStaticParams: () => articleParams(locale),

    async GET(_request: Request, { params }: ArticleProps) {
      const article = loadArticle(locale, (await params).article)
      return fileResponse('markdown', article && buildArticleTwin(siteOrigin(), article))
    },
  }
}

/** The Markdown twins of the sections in a language. */
export function sectionTwinRoute(locale: Locale) {
  return {
    generateStaticParams: () => sectionParams(locale),

    async GET(_request: Request, { params }: SectionProps) {
      const { article, section } = await params
      const found = loadSection(locale, article, section)
      return fileResponse('markdown', found && buildSectionTwin(siteOrigin(), found.article, found.section))
    },
  }
}
