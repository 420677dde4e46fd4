import { buildToc } from '#lib/content/toc.ts'
import type { Article } from '#lib/content/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { ArticleView } from './article-view.tsx'
import { PageShell } from './page-shell.tsx'
import { ShareStatus } from './share-status.tsx'
import './article.css'
import './pictures.css'
import './reader.css'

interface ArticlePageProps {
  article: Article
  /** Id of the section that the page opens at; undefined for the article itself. */
  openSection?: string
}

/** The page of an article, whole, wherever it opens. */
export function ArticlePage({ article, openSection }: ArticlePageProps) {
  const messages = messagesFor(article.locale)
  return (
    <PageShell locale={article.locale} hasContents>
      <ArticleView article={article} toc={buildToc(article)} openSection={openSection} />
      <ShareStatus messages={messages.share} />
    </PageShell>
  )
}
