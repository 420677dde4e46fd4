import { loadArticle, loadSection } from '#lib/content/library/load.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/formats/feeds/markdown-twin.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'
import { fileOnDemand } from './on-demand.ts'
import type { ArticlePlace, SectionPlace } from './params.ts'

/** The Markdown twins of the articles in a language. */
export function articleTwinRoute(locale: Locale) {
  return fileOnDemand((place: ArticlePlace) => {
    const article = loadArticle(locale, place.article)
    return fileResponse('md', article && buildArticleTwin(siteOrigin(), article))
  })
}

/** The Markdown twins of the sections in a language. */
export function sectionTwinRoute(locale: Locale) {
  return fileOnDemand(({ article, section }: SectionPlace) => {
    const found = loadSection(locale, article, section)
    return fileResponse('md', found && buildSectionTwin(siteOrigin(), found.article, found.section))
  })
}
