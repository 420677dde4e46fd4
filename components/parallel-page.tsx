import type { Article } from '#lib/content/types.ts'
import type { Locale } from '#lib/locales.ts'
import { parallelPath } from '#lib/urls.ts'
import { PageShell } from './page-shell.tsx'
import { ParallelView } from './parallel-view.tsx'
import './article.css'
import './pictures.css'
import './chinese.css'
import './english.css'
import './parallel.css'

interface ParallelPageProps {
  /** The article in the language of the page. */
  article: Article
  /** The same article in another language. */
  translation: Article
  /** The languages that it is published in. */
  locales: readonly Locale[]
}

/** The page of an article beside its translation. */
export function ParallelPage({ article, translation, locales }: ParallelPageProps) {
  return (
    <PageShell
      locale={article.locale}
      locales={locales}
      pathIn={(other) => parallelPath(other, article.slug)}
    >
      <ParallelView first={article} second={translation} />
    </PageShell>
  )
}
