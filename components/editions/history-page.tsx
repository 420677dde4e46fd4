import type { ComponentProps } from 'react'
import { PageShell } from '#components/shell/page-shell.tsx'
import { PageSection } from '#components/site/page-section.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
import type { Article } from '#lib/content/article/types.ts'
import { compareVersions, isUnchanged } from '#lib/content/editions/compare-versions.ts'
import { nameComparison } from '#lib/content/editions/list-comparisons.ts'
import { changesId, type History } from '#lib/content/editions/list-editions.ts'
import { nameSpan } from '#lib/formats/head/pages/reader-pages.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { articlePath, comparisonPath, editionPath, historyPath } from '#lib/urls.ts'
import { VersionChanges } from './version-changes.tsx'

interface HistoryPageProps {
  article: Article
  history: History
}

/** The page with the editions of an article, and with what changed from each to the next. */
export function HistoryPage({ article, history }: HistoryPageProps) {
  const { locale, slug, frontmatter, editions, withdrawals } = article
  const messages = messagesOf(article)
  const { editions: words } = messages
  const noteOf = (date: string) =>
    frontmatter.revisions
      .filter((revision) => revision.date === date)
      .map(({ note }) => note)
      .join(' ')
  const pairs = history.versions.flatMap((after, index) => {
    const before = history.versions[index - 1]
    return before === undefined ? [] : [{ before, after }]
  })
  return (
    <PageShell
      locale={locale}
      locales={history.locales}
      pathIn={(other) => historyPath(other, slug)}
      hasMeasure={false}
    >
      <article>
        <PageTitle title={words.history}>
          <p className="text-muted">
            <a href={articlePath(locale, slug)}>{frontmatter.title}</a>
          </p>
        </PageTitle>
        <PageSection id="editions" title={words.list}>
          <p>{words.introduction}</p>
          <ol className="m-0 list-none p-0">
            {editions.toReversed().map(({ date, digest }) => (
              <li key={date} className="mb-4">
                <a href={editionPath(locale, slug, date)}>{words.name(messages.date(date))}</a>{' '}
                <small className="text-muted">{words.digest(digest.slice(0, 12))}</small>
                <br />
                {noteOf(date)}
              </li>
            ))}
            {withdrawals.toReversed().map(({ date, on, reason }) => (
              <li key={date} className="mb-4">
                {words.withdrawn(messages.date(date), messages.date(on))} {reason}
              </li>
            ))}
          </ol>
        </PageSection>
        {pairs.toReversed().map(({ before, after }) => (
          <Changes
            key={`${before.date} ${after.date}`}
            article={article}
            before={before}
            after={after}
            messages={messages}
          />
        ))}
        {history.comparisons.length > 0 && (
          <PageSection id="across" title={words.across}>
            <ul className="m-0 list-none p-0">
              {history.comparisons.toReversed().map((comparison) => {
                const name = nameComparison(comparison)
                return (
                  <li key={name}>
                    <a href={comparisonPath(locale, slug, name)}>{nameSpan(messages, comparison)}</a>
                  </li>
                )
              })}
            </ul>
          </PageSection>
        )}
      </article>
    </PageShell>
  )
}

/** What changed from one version to the next; nothing, where the article is as its newest edition is. */
function Changes({ article, before, after, messages }: ComponentProps<typeof VersionChanges>) {
  const { editions: words } = messages
  if (before.date === after.date && isUnchanged(compareVersions(before, after))) return null
  const isFrozen = article.editions.some(({ date }) => date === after.date) && after.date !== before.date
  const to = isFrozen ? messages.date(after.date) : words.current
  return (
    <PageSection
      id={changesId(isFrozen ? after.date : undefined)}
      title={words.span(messages.date(before.date), to)}
    >
      <VersionChanges article={article} before={before} after={after} messages={messages} />
    </PageSection>
  )
}
