import type { Revision } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'

interface RevisionListProps {
  revisions: readonly Revision[]
  /** Path of the page with the editions; undefined where there are none. */
  historyPath?: string | undefined
  messages: Messages
}

/** What changed when, newest first. */
export function RevisionList({ revisions, historyPath, messages }: RevisionListProps) {
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions" tabIndex={-1} className="mb-3 w-fit text-xl">
        {messages.revisions}
      </h2>
      <ol className="m-0 list-none p-0 text-sm">
        {revisions.toReversed().map(({ date, note, kind }) => (
          <li key={`${date} ${note}`} className="flex flex-wrap gap-x-4 rule-t py-2">
            <time className="text-muted" dateTime={date}>
              {messages.date(date)}
            </time>{' '}
            <span className="flex-[16em]">
              {kind && <b>{messages.revisionKinds[kind]} </b>}
              {note}
            </span>
          </li>
        ))}
      </ol>
      {historyPath !== undefined && (
        <p className="mt-2 mb-0 text-sm">
          <a href={historyPath}>{messages.editions.history}</a>
        </p>
      )}
    </section>
  )
}
