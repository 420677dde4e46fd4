import { PageShell } from '#components/shell/page-shell.tsx'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import { buildCitePage } from '#lib/formats/citations/cite-page.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { citePath } from '#lib/urls.ts'
import { CiteView } from './cite-view.tsx'

interface CitePageProps {
  /** Start of absolute URLs. */
  origin: string
  /** The languages that the article is published in. */
  locales: readonly Locale[]
  article: Article
  /** The section to be cited; undefined for the article. */
  section?: ProseSection
}

/** The page with the ways to cite an article or a section. */
export function CitePage({ origin, locales, article, section }: CitePageProps) {
  const { locale, slug } = article
  return (
    <PageShell
      locale={locale}
      locales={locales}
      pathIn={(other) => citePath(other, slug, section?.id)}
      hasMeasure={false}
    >
      <CiteView {...buildCitePage(origin, article, section)} messages={messagesOf(article)} />
    </PageShell>
  )
}
