import { PageShell } from '#components/shell/page-shell.tsx'
import { ShareStatus } from '#components/shell/share-status.tsx'
import { buildToc } from '#lib/content/article/toc.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, sectionPath } from '#lib/urls.ts'
import { ArticleData } from './article-data.tsx'
import { ArticleView } from './article-view.tsx'
import './article.css'
import '#components/pictures/pictures.css'
import '#components/shell/reader.css'

interface ArticlePageProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** The languages that it is published in. */
  locales: readonly Locale[]
  /** Id of the section that the page opens at; undefined for the article itself. */
  openSection?: string
}

/** The page of an article, whole, wherever it opens. */
export function ArticlePage({ origin, article, locales, openSection }: ArticlePageProps) {
  const { locale, slug } = article
  const messages = messagesFor(locale)
  const section = article.sections.find(({ id }) => id === openSection)
  const pathIn = (other: Locale) =>
    openSection === undefined ? articlePath(other, slug) : sectionPath(other, slug, openSection)
  const address = `${absoluteUrl(origin, articlePath(locale, slug))} · ${messages.revised(messages.date(revisedOf(article)))}`
  return (
    <>
      <ArticleData origin={origin} article={article} section={section} />
      <PageShell locale={locale} locales={locales} pathIn={pathIn} hasContents address={address}>
        <ArticleView
          article={article}
          toc={buildToc(article)}
          isTranslated={locales.length > 1}
          openSection={openSection}
        />
        <ShareStatus messages={messages.share} />
      </PageShell>
    </>
  )
}
