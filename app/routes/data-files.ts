import { loadArticle } from '#lib/content/library/load.ts'
import { buildDataFiles, type DataFileName } from '#lib/formats/citations/sources/data-files.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'
import type { ArticleProps } from './params.ts'

/** One kind of data file of a language's articles, for whoever asks for it; a build makes them with the pages. */
export function dataFileRoute(locale: Locale, name: DataFileName) {
  return {
    generateStaticParams: () => [],

    async GET(_request: Request, { params }: ArticleProps) {
      const article = loadArticle(locale, (await params).article)
      const file = article && buildDataFiles(siteOrigin(), article).find((each) => each.name === name)
      return fileResponse('json', file?.text)
    },
  }
}
