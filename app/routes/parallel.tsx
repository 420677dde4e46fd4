import { ParallelPage } from '#components/parallel/parallel-page.tsx'
import { counterpartOf, localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildParallelMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { createPage } from './on-demand.ts'
import { type ArticlePlace, articleParams } from './params.ts'
import '../utilities/parallel.css'

/** The pages that set the articles in a language beside a translation. */
export function parallelRoute(locale: Locale) {
  return {
    generateStaticParams: () => articleParams(locale).filter(({ article }) => otherOf(article) !== undefined),
    ...createPage({
      find: ({ article }: ArticlePlace) => load(article),
      toMetadata: ({ article, translation }) => buildParallelMetadata(siteOrigin(), article, translation),
      toPage: (pair) => <ParallelPage {...pair} locales={localesOf(loadSummaries(), pair.article.slug)} />,
    }),
  }

  function otherOf(slug: string): Locale | undefined {
    return counterpartOf(locale, localesOf(loadSummaries(), slug))
  }

  function load(slug: string) {
    const other = otherOf(slug)
    const article = loadArticle(locale, slug)
    const translation = other && loadArticle(other, slug)
    return article && translation && { article, translation }
  }
}
