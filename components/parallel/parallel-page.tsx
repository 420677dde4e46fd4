import { LanguageStyle } from '#components/shell/language-style.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { ShareStatus } from '#components/shell/share-status.tsx'
import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { parallelPath } from '#lib/urls.ts'
import { ParallelView } from './parallel-view.tsx'
import '#components/article/article.css'
import '#components/article/chinese.css'
import '#components/article/latin.css'

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
      hasMeasure={false}
    >
      <LanguageStyle locale={translation.locale} />
      <ParallelView first={article} second={translation} />
      <ShareStatus messages={messagesFor(article.locale).share} />
    </PageShell>
  )
}
