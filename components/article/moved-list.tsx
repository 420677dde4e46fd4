import type { MovedAnchor } from '#lib/content/article/moved-anchor.ts'
import type { Messages } from '#lib/messages/index.ts'

interface MovedListProps {
  moved: readonly MovedAnchor[]
  messages: Messages
}

/** What stood in this article and stands in another: old links land here and find the way. */
export function MovedList({ moved, messages }: MovedListProps) {
  if (moved.length === 0) return null
  return (
    <ul className="text-sm text-muted">
      {moved.map(({ id, href, text }) => (
        <li key={id} id={id}>
          <a href={href}>{messages.moved(text)}</a>
        </li>
      ))}
    </ul>
  )
}
