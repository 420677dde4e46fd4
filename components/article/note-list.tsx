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
  // No div: reader views drop one that holds little but links.
  return (
    <section
      className="notes mb-6 border-l border-line pl-4 text-sm/[1.7] text-muted"
      role="note"
      aria-label={messages.notes}
    >
      {notes.map(({ id, number, html, references }) => (
        <p key={id} id={id} className="m-0">
          <a
            className="pr-1 font-bold text-ink no-underline"
            href={fragment(references[0] ?? id)}
            aria-label={messages.noteBack(number)}
          >
            {number}
          </a>{' '}
          <Html as="span" html={html} />
        </p>
      ))}
    </section>
  )
}
