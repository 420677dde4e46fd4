import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ComparisonPage } from '#components/editions/comparison-page.tsx'
import { nameComparison } from '#lib/content/editions/list-comparisons.ts'
import { loadArticle } from '#lib/content/library/load.ts'
import { buildComparisonMetadata } from '#lib/formats/head/pages/comparison-metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { readHistory } from './edition-data.ts'
import '../utilities/site.css'

interface ComparisonProps {
  params: Promise<{ article: string; comparison: string }>
}

/** The pages with two versions of a language's articles, rendered when they are asked for, as pages to cite are. */
export function comparisonRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: ComparisonProps): Promise<Metadata> {
      const found = findComparison(locale, await params)
      return found === undefined ? {} : buildComparisonMetadata(siteOrigin(), found.article, found.comparison)
    },

    async Page({ params }: ComparisonProps) {
      const found = findComparison(locale, await params)
      if (found === undefined) notFound()
      return <ComparisonPage {...found} />
    },
  }
}

function findComparison(
  locale: Locale,
  { article: slug, comparison: name }: { article: string; comparison: string },
) {
  const article = loadArticle(locale, slug)
  const history = article && readHistory(article)
  const comparison = history?.comparisons.find((each) => nameComparison(each) === name)
  return article && comparison && { article, comparison }
}
