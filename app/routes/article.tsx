import { ArticlePage } from '#components/article/article-page.tsx'
import { DerivedPages } from '#components/shell/derived-pages.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildArticleMetadata } from '#lib/formats/head/metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { wechatScript } from '#lib/publish/next/reader-bundle.ts'
import { siteOrigin } from '#lib/site.ts'
import { articlePath, assetPath } from '#lib/urls.ts'
import { listFiles } from './article-files.ts'
import { articleProps } from './article-props.ts'
import { readHistory } from './edition-data.ts'
import { createPage } from './on-demand.ts'
import { type ArticlePlace, articleParams } from './params.ts'
import { isBuild, isKept } from './phase.ts'
import '../utilities/article.css'

/** The pages of the articles in a language. A build makes those of their sections out of them. */
export function articleRoute(locale: Locale) {
  return {
    generateStaticParams: () =>
      articleParams(locale).filter(({ article }) => !isKept(articlePath(locale, article))),
    ...createPage({
      find: ({ article }: ArticlePlace) => loadArticle(locale, article),
      toMetadata: (article) =>
        buildArticleMetadata(siteOrigin(), article, localesOf(loadSummaries(), article.slug)),
      async toPage(article) {
        const props = articleProps(article)
        return (
          <>
            <ArticlePage {...props} />
            {isBuild() && (
              <DerivedPages
                {...props}
                history={readHistory(article)}
                wechatScriptPath={assetPath(wechatScript().fileName)}
                files={await listFiles(props.origin, article)}
              />
            )}
          </>
        )
      },
    }),
  }
}
