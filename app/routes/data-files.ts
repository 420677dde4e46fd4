import { loadArticle } from '#lib/content/library/load.ts'
import { buildDataFiles, type DataFileName } from '#lib/formats/citations/sources/data-files.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'
import { fileOnDemand } from './on-demand.ts'
import type { ArticlePlace } from './params.ts'

/** One kind of data file of a language's articles. */
export function dataFileRoute(locale: Locale, name: DataFileName) {
  return fileOnDemand((place: ArticlePlace) => {
    const article = loadArticle(locale, place.article)
    const file = article && buildDataFiles(siteOrigin(), article).find((each) => each.name === name)
    return fileResponse('json', file?.text)
  })
}
