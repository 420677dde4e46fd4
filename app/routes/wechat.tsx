import { WechatPage } from '#components/cite/wechat-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildWechatMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import type { Locale } from '#lib/locales.ts'
import { wechatScript } from '#lib/publish/next/reader-bundle.ts'
import { siteOrigin } from '#lib/site.ts'
import { assetPath } from '#lib/urls.ts'
import { pageOnDemand } from './on-demand.ts'
import type { ArticlePlace } from './params.ts'
import '../utilities/site.css'

/** The pages to paste a language's articles from. */
export function wechatRoute(locale: Locale) {
  return pageOnDemand({
    find: ({ article }: ArticlePlace) => loadArticle(locale, article),
    toMetadata: (article) => buildWechatMetadata(siteOrigin(), article),
    toPage: (article) => (
      <WechatPage
        origin={siteOrigin()}
        locales={localesOf(loadSummaries(), article.slug)}
        article={article}
        scriptPath={assetPath(wechatScript().fileName)}
      />
    ),
  })
}
