import { HistoryPage } from '#components/editions/history-page.tsx'
import { loadArticle } from '#lib/content/library/load.ts'
import { buildHistoryMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { readHistory } from './edition-data.ts'
import { pageOnDemand } from './on-demand.ts'
import type { ArticlePlace } from './params.ts'
import '../utilities/site.css'

/** The pages with the editions of a language's articles that have some. */
export function historyRoute(locale: Locale) {
  return pageOnDemand({
    find: ({ article: slug }: ArticlePlace) => {
      const article = loadArticle(locale, slug)
      const history = article && readHistory(article)
      return article && history && { article, history }
    },
    toMetadata: ({ article }) => buildHistoryMetadata(siteOrigin(), article),
    toPage: (found) => <HistoryPage {...found} />,
  })
}
