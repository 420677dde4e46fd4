import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParallelPage } from '#components/parallel/parallel-page.tsx'
import { counterpartOf, localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildParallelMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { type ArticleProps, articleParams } from './params.ts'
import '../utilities/parallel.css'

/** The pages that set the articles in a language beside a translation. */
export function parallelRoute(locale: Locale) {
  return {
    generateStaticParams: () => articleParams(locale).filter(({ article }) => otherOf(article) !== undefined),

    async generateMetadata({ params }: ArticleProps): Promise<Metadata> {
      const pair = load((await params).article)
      return pair === undefined ? {} : buildParallelMetadata(siteOrigin(), pair.article, pair.translation)
    },

    async Page({ params }: ArticleProps) {
      const { article: slug } = await params
      const pair = load(slug)
      if (pair === undefined) notFound()
      return <ParallelPage {...pair} locales={localesOf(loadSummaries(), slug)} />
    },
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
