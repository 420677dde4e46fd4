import { buildToc } from '#lib/content/toc.ts'
import { revisedOf } from '#lib/content/translations.ts'
import type { Article } from '#lib/content/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { buildBaiduTimes } from '#lib/seo/baidu.ts'
import { buildArticleJsonLd } from '#lib/seo/json-ld.ts'
import type { PagePreview } from '#lib/seo/preview.ts'
import { absoluteUrl, articlePath } from '#lib/urls.ts'
import { ArticleView } from './article-view.tsx'
import { ItemProperties } from './item-properties.tsx'
import { JsonLd } from './json-ld.tsx'
import { PageShell } from './page-shell.tsx'
import { ShareStatus } from './share-status.tsx'
import './article.css'
import './pictures.css'
import './reader.css'

interface ArticlePageProps {
  article: Article
  /** Id of the section that the page opens at; undefined for the article itself. */
  openSection?: string
  /** Origin of absolute URLs. */
  origin: string
  preview: PagePreview
}

/** The page of an article, whole, wherever it opens. */
export function ArticlePage({ article, openSection, origin, preview }: ArticlePageProps) {
  const { locale, slug, sections } = article
  const messages = messagesFor(locale)
  const revised = revisedOf(article)
  const section = sections.find(({ id }) => id === openSection)
  const baidu = buildBaiduTimes(origin, article)
  const address = `${absoluteUrl(origin, articlePath(locale, slug))} · ${messages.revised(messages.date(revised))}`
  return (
    <>
      <ItemProperties origin={origin} preview={preview} />
      <PageShell locale={article.locale} hasContents address={address}>
        <ArticleView article={article} toc={buildToc(article)} openSection={openSection} />
        <ShareStatus messages={messages.share} />
        <JsonLd data={buildArticleJsonLd(origin, article, section)} />
        {baidu && <JsonLd data={baidu} />}
      </PageShell>
    </>
  )
}
