import type { Revision } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'

interface RevisionListProps {
  revisions: readonly Revision[]
  messages: Messages
}

/** What changed when, newest first. */
export function RevisionList({ revisions, messages }: RevisionListProps) {
  return (
    <section className="revisions" aria-labelledby="revisions">
      <h2 id="revisions">{messages.revisions}</h2>
      <ul>
        {revisions.toReversed().map(({ date, note }) => (
          <li key={`${date} ${note}`}>
            <time dateTime={date}>{messages.date(date)}</time> {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
