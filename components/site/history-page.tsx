import { PageShell } from '#components/shell/page-shell.tsx'
import type { Article } from '#lib/content/article/types.ts'
import { compareClaims } from '#lib/content/editions/compare-claims.ts'
import { compareText, isPartChanged } from '#lib/content/editions/compare-text.ts'
import { compareWords } from '#lib/content/editions/compare-words.ts'
import type { EditionData } from '#lib/content/editions/edition-data.ts'
import { changesId, type History } from '#lib/content/editions/list-editions.ts'
import { type Messages, messagesFor } from '#lib/messages/index.ts'
import { articlePath, editionPath, historyPath } from '#lib/urls.ts'
import { ClaimLedger } from './claim-ledger.tsx'
import { DifferencePieces } from './difference-pieces.tsx'
import { PageSection } from './page-section.tsx'
import { PageTitle } from './page-title.tsx'
import { TextDifferences } from './text-differences.tsx'

interface HistoryPageProps {
  article: Article
  history: History
}

/** The page with the editions of an article, and with what changed from each to the next: claims first, then words. */
export function HistoryPage({ article, history }: HistoryPageProps) {
  const { locale, slug, frontmatter, editions, withdrawals } = article
  const messages = messagesFor(locale)
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
      </article>
    </PageShell>
  )
}

interface ChangesProps {
  article: Article
  before: EditionData
  after: EditionData
  messages: Messages
}

/** What changed from one version to the next, and why; nothing, where the article is as its newest edition is. */
function Changes({ article, before, after, messages }: ChangesProps) {
  const { editions: words } = messages
  const isFrozen = article.editions.some(({ date }) => date === after.date) && after.date !== before.date
  const claims = compareClaims(before, after)
  const parts = compareText(before, after).filter(isPartChanged)
  const isSame = claims.length + parts.length === 0 && before.title === after.title
  if (isSame && before.date === after.date) return null
  const to = isFrozen ? messages.date(after.date) : words.current
  const notes = article.frontmatter.revisions.filter(({ date }) => date > before.date && date <= after.date)
  return (
    <PageSection
      id={changesId(isFrozen ? after.date : undefined)}
      title={words.span(messages.date(before.date), to)}
    >
      {notes.map(({ date, note }) => (
        <p key={date}>{note}</p>
      ))}
      {isSame && <p>{words.unchanged}</p>}
      {before.title !== after.title && (
        <p className="bold">
          <DifferencePieces
            pieces={compareWords(before.title, after.title, after.language)}
            messages={messages}
          />
        </p>
      )}
      <ClaimLedger changes={claims} before={before} after={after} messages={messages} />
      {parts.length > 0 && <h3 className="mt-8 mb-2 text-lg">{words.text}</h3>}
      <TextDifferences parts={parts} messages={messages} />
    </PageSection>
  )
}
