import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryPage } from '#components/editions/history-page.tsx'
import { hasHistory } from '#lib/content/editions/list-editions.ts'
import { loadArticle } from '#lib/content/library/load.ts'
import { buildHistoryMetadata } from '#lib/formats/head/pages/history-metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { readHistory } from './edition-data.ts'
import type { ArticleProps } from './params.ts'
import '../utilities/site.css'

/** The pages with the editions of a language's articles, rendered when they are asked for, as pages to cite are. */
export function historyRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: ArticleProps): Promise<Metadata> {
      const article = findArticle(locale, await params)
      return article === undefined ? {} : buildHistoryMetadata(siteOrigin(), article)
    },

    async Page({ params }: ArticleProps) {
      const article = findArticle(locale, await params)
      const history = article && readHistory(article)
      if (article === undefined || history === undefined) notFound()
      return <HistoryPage article={article} history={history} />
    },
  }
}

/** An article that has editions. */
function findArticle(locale: Locale, { article: slug }: { article: string }) {
  const article = loadArticle(locale, slug)
  return article !== undefined && hasHistory(article) ? article : undefined
}
