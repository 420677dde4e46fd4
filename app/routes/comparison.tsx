import { ComparisonPage } from '#components/editions/comparison-page.tsx'
import { nameComparison } from '#lib/content/editions/list-comparisons.ts'
import { loadArticle } from '#lib/content/library/load.ts'
import { buildComparisonMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { readHistory } from './edition-data.ts'
import { pageOnDemand } from './on-demand.ts'
import type { ArticlePlace } from './params.ts'
import '../utilities/site.css'

interface ComparisonPlace extends ArticlePlace {
  comparison: string
}

/** The pages with two versions of a language's articles. */
export function comparisonRoute(locale: Locale) {
  return pageOnDemand({
    find: (place: ComparisonPlace) => findComparison(locale, place),
    toMetadata: ({ article, comparison }) => buildComparisonMetadata(siteOrigin(), article, comparison),
    toPage: (found) => <ComparisonPage {...found} />,
  })
}

function findComparison(locale: Locale, { article: slug, comparison: name }: ComparisonPlace) {
  const article = loadArticle(locale, slug)
  const history = article && readHistory(article)
  const comparison = history?.comparisons.find((each) => nameComparison(each) === name)
  return article && comparison && { article, comparison }
}
