import { buildToc } from '#lib/content/toc.ts'
import type { Article } from '#lib/content/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import type { PagePreview } from '#lib/seo/preview.ts'
import { absoluteUrl, articlePath } from '#lib/urls.ts'
import { ArticleView } from './article-view.tsx'
import { ItemProperties } from './item-properties.tsx'
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
  const { locale, slug, frontmatter } = article
  const messages = messagesFor(locale)
  const revised = frontmatter.revisions.at(-1)?.date ?? frontmatter.published
  const address = `${absoluteUrl(origin, articlePath(locale, slug))} · ${messages.revised(messages.date(revised))}`
  return (
    <>
      <ItemProperties origin={origin} preview={preview} />
      <PageShell locale={article.locale} hasContents address={address}>
        <ArticleView article={article} toc={buildToc(article)} openSection={openSection} />
        <ShareStatus messages={messages.share} />
      </PageShell>
    </>
  )
}
