import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WechatPage } from '#components/cite/wechat-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildWechatMetadata } from '#lib/formats/head/pages/wechat-metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { wechatScript } from '#lib/publish/next/reader-bundle.ts'
import { siteOrigin } from '#lib/site.ts'
import { assetPath } from '#lib/urls.ts'
import type { ArticleProps } from './params.ts'
import '../utilities/site.css'

/** The pages to paste a language's articles from, rendered when they are asked for, as pages to cite are. */
export function wechatRoute(locale: Locale) {
  return {
    generateStaticParams: () => [],

    async generateMetadata({ params }: ArticleProps): Promise<Metadata> {
      const article = loadArticle(locale, (await params).article)
      return article === undefined ? {} : buildWechatMetadata(siteOrigin(), article)
    },

    async Page({ params }: ArticleProps) {
      const article = loadArticle(locale, (await params).article)
      if (article === undefined) notFound()
      const locales = localesOf(loadSummaries(), article.slug)
      return (
        <WechatPage
          origin={siteOrigin()}
          locales={locales}
          article={article}
          scriptPath={assetPath(wechatScript().fileName)}
        />
      )
    },
  }
}
