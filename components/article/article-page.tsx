import { Breadcrumbs } from '#components/shell/breadcrumbs.tsx'
import { Html } from '#components/shell/html.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { ShareStatus } from '#components/shell/share-status.tsx'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import { buildToc } from '#lib/content/article/toc.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { Neighbours } from '#lib/content/lists/neighbours.ts'
import { buildQrSvg } from '#lib/formats/citations/qr.ts'
import { articleTrail } from '#lib/formats/head/trail.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, sectionPath } from '#lib/urls.ts'
import { ArticleActions } from './article-actions.tsx'
import { ArticleData } from './article-data.tsx'
import { ArticleView } from './article-view.tsx'
import { ReadOn } from './read-on.tsx'
import './article.css'

interface ArticlePageProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** The languages that it is published in. */
  locales: readonly Locale[]
  /** Those that it names, in its order. */
  topics: readonly Topic[]
  /** Years since the last revision, where readers are told. */
  age?: number | undefined
  neighbours: Neighbours
  /** Where readers can write to, a `mailto:` or `https:` URI. */
  contact?: string | undefined
  /** Id of the section that the page opens at; undefined for the article itself. */
  openSection?: string
}

/** The page of an article, whole, wherever it opens. */
export function ArticlePage(props: ArticlePageProps) {
  const { origin, article, locales, topics, age, neighbours, contact, openSection } = props
  const { locale, slug } = article
  const messages = messagesFor(locale)
  const section = article.sections.find(({ id }) => id === openSection)
  const pathIn = (other: Locale) =>
    openSection === undefined ? articlePath(other, slug) : sectionPath(other, slug, openSection)
  const address = `${absoluteUrl(origin, articlePath(locale, slug))} · ${messages.revised(messages.date(revisedOf(article)))}`
  return (
    <>
      <ArticleData origin={origin} article={article} topics={topics} section={section} />
      <PageShell locale={locale} locales={locales} pathIn={pathIn} hasContents address={address}>
        <Breadcrumbs locale={locale} trail={articleTrail(article, topics)} />
        <ArticleView
          article={article}
          toc={buildToc(article)}
          age={age}
          isTranslated={locales.length > 1}
          openSection={openSection}
        />
        <ReadOn locale={locale} neighbours={neighbours} />
        <ArticleActions origin={origin} article={article} contact={contact} />
        <Html
          as="div"
          className="mt-8 hidden print:block *:h-auto *:w-[28mm]"
          html={buildQrSvg(absoluteUrl(origin, articlePath(locale, slug)))}
        />
        <ShareStatus messages={messages.share} />
      </PageShell>
    </>
  )
}
