import { PageShell } from '#components/shell/page-shell.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
import type { Article } from '#lib/content/article/types.ts'
import { nameComparison } from '#lib/content/editions/list-comparisons.ts'
import type { TranslatedComparison } from '#lib/content/editions/list-editions.ts'
import { nameSpan } from '#lib/formats/head/pages/reader-pages.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { articlePath, comparisonPath, historyPath } from '#lib/urls.ts'
import { VersionChanges } from './version-changes.tsx'

interface ComparisonPageProps {
  article: Article
  comparison: TranslatedComparison
}

/** The page with what changed between two versions of an article that do not follow each other. */
export function ComparisonPage({ article, comparison }: ComparisonPageProps) {
  const { locale, slug, frontmatter } = article
  const messages = messagesOf(article)
  const { before, after } = comparison
  return (
    <PageShell
      locale={locale}
      locales={comparison.locales}
      pathIn={(other) => comparisonPath(other, slug, nameComparison(comparison))}
      hasMeasure={false}
    >
      <article>
        <PageTitle title={nameSpan(messages, comparison)}>
          <p className="text-muted">
            <a href={articlePath(locale, slug)}>{frontmatter.title}</a> ·{' '}
            <a href={historyPath(locale, slug)}>{messages.editions.history}</a>
          </p>
        </PageTitle>
        <div className="max-w-[44rem] rule-t pt-6">
          {/* What follows is a level deeper, as below a heading of the page with all versions. */}
          <h2 className="sr-only">{messages.editions.history}</h2>
          <VersionChanges article={article} before={before} after={after} messages={messages} />
        </div>
      </article>
    </PageShell>
  )
}
