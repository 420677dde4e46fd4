import { buildToc } from '#lib/content/toc.ts'
import type { Article } from '#lib/content/types.ts'
import { buildBaiduTimes } from '#lib/seo/baidu.ts'
import { buildArticleJsonLd } from '#lib/seo/json-ld.ts'
import { ArticleView } from './article-view.tsx'
import { JsonLd } from './json-ld.tsx'
import { PageShell } from './page-shell.tsx'
import './article.css'
import './pictures.css'

interface ArticlePageProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** Id of the section that the page opens at; undefined for the article itself. */
  openSection?: string
}

/** The page of an article, whole, wherever it opens. */
export function ArticlePage({ origin, article, openSection }: ArticlePageProps) {
  const section = article.sections.find(({ id }) => id === openSection)
  const baidu = buildBaiduTimes(origin, article)
  return (
    <PageShell locale={article.locale} hasContents>
      <ArticleView article={article} toc={buildToc(article)} openSection={openSection} />
      <JsonLd data={buildArticleJsonLd(origin, article, section)} />
      {baidu && <JsonLd data={baidu} />}
    </PageShell>
  )
}
