import type { Article, ProseSection } from '#lib/content/types.ts'
import type { Locale } from '#lib/locales.ts'
import { articlePath } from '#lib/urls.ts'
import { ArticleData } from './article-data.tsx'
import { ArticlePage } from './article-page.tsx'
import { SamePage } from './same-page.tsx'

interface SectionPageProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** The languages that it is published in. */
  locales: readonly Locale[]
  section: ProseSection
}

/** The page that opens an article at a section. A build renders the article once; publishing repeats it here. */
export function SectionPage({ origin, article, locales, section }: SectionPageProps) {
  if (process.env.NODE_ENV !== 'production') {
    return <ArticlePage origin={origin} article={article} locales={locales} openSection={section.id} />
  }
  return (
    <>
      <ArticleData origin={origin} article={article} section={section} />
      <SamePage path={articlePath(article.locale, article.slug)} openSection={section.id} />
    </>
  )
}
