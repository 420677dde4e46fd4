import { Html } from '#components/shell/html.tsx'
import type { Note } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'

interface NoteListProps {
  notes: readonly Note[]
  messages: Messages
}

/** Notes beside the paragraph that refers to them, or below it where there is no room; no landmark, as there are many. */
export function NoteList({ notes, messages }: NoteListProps) {
  // No div: reader views drop one that holds little but links; "content" keeps notes of any id in them.
  return (
    <section
      className="notes mb-6 rule-l pl-4 text-sm/[1.7] text-muted"
      role="note"
      aria-label={messages.notes}
    >
      {notes.map(({ id, number, html, references }) => (
        <p key={id} id={id} className="content m-0">
          <a
            className="pr-1 bold text-ink no-underline"
            href={fragment(references[0] ?? id)}
            aria-label={messages.noteBack(number)}
          >
            {number}
          </a>{' '}
          <Html as="span" html={html} />
          {references.slice(1).map((reference, index) => (
            <Mention key={reference} id={reference} number={number} mention={index + 2} messages={messages} />
          ))}
        </p>
      ))}
    </section>
  )
}

interface MentionProps {
  /** Id of the mark in the text. */
  id: string
  number: number
  mention: number
  messages: Messages
}

/** The way back to a mention of the note after its first one; paper needs none. */
function Mention({ id, number, mention, messages }: MentionProps) {
  return (
    <a
      className="pl-1 no-underline print:hidden"
      href={fragment(id)}
      aria-label={messages.noteMention(number, mention)}
    >
      {`↑${mention}`}
    </a>
  )
}
