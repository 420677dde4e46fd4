import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '#components/article-page.tsx'
import { loadArticle, loadSummaries } from '#lib/content/load.ts'
import { localesOf } from '#lib/content/translations.ts'
import type { Locale } from '#lib/locales.ts'
import { buildArticleMetadata } from '#lib/seo/metadata.ts'
import { siteOrigin } from '#lib/site.ts'
import { type ArticleProps, articleParams } from './params.ts'

/** The pages of the articles in a language. */
export function articleRoute(locale: Locale) {
  return {
    generateStaticParams: () => articleParams(locale),

    async generateMetadata({ params }: ArticleProps): Promise<Metadata> {
      const article = loadArticle(locale, (await params).article)
      if (article === undefined) return {}
      return buildArticleMetadata(siteOrigin(), article, localesOf(loadSummaries(), article.slug))
    },

    async Page({ params }: ArticleProps) {
      const article = loadArticle(locale, (await params).article)
      if (article === undefined) notFound()
      const locales = localesOf(loadSummaries(), article.slug)
      return <ArticlePage article={article} origin={siteOrigin()} locales={locales} />
    },
  }
}
