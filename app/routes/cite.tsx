import { CitePage } from '#components/cite/cite-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import { loadArticle, loadSection, loadSummaries } from '#lib/content/library/load.ts'
import { buildCitationFiles } from '#lib/formats/citations/cite-page.ts'
import { buildCiteMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'
import { fileOnDemand, frameOf, pageOnDemand } from './on-demand.ts'
import '../utilities/site.css'

/** The pages with the ways to cite the articles of a language and their sections. */
export function citeRoute(locale: Locale) {
  return pageOnDemand({
    find: (place: CitePlace) => findCited(locale, place),
    toMetadata: ({ article, section }) => buildCiteMetadata(siteOrigin(), article, section),
    toPage: (found) => (
      <CitePage origin={siteOrigin()} locales={localesOf(loadSummaries(), found.article.slug)} {...found} />
    ),
  })
}

/** The files with citations, in the same way. */
export function citationFileRoute(locale: Locale) {
  return fileOnDemand(({ file: name, ...place }: CitePlace & { file: string }) => {
    const found = findCited(locale, place)
    const files = found ? buildCitationFiles(siteOrigin(), found.article, found.section) : []
    const file = files.find(({ path }) => path.endsWith(`/${name}`))
    return fileResponse(file?.type ?? 'txt', file?.text)
  })
}

interface Cited {
  article: Article
  section?: ProseSection
}

interface CitePlace {
  article: string
  /** Absent where the article is cited. */
  section?: string
}

function findCited(locale: Locale, { article: slug, section: id }: CitePlace): Cited | undefined {
  if (id !== undefined) return loadSection(locale, slug, id)
  const article = loadArticle(locale, slug)
  return article && { article }
}

/** The frame of these pages. */
export function citeFrameRoute() {
  return frameOf(null)
}
