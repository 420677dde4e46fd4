import { bases } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { EvidenceMark } from './evidence-mark.tsx'

/** The marks and what they are called, in reach wherever the contents list is. */
export function EvidenceLegend({ messages }: { messages: Messages }) {
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-4 rule-t p-0 py-2 text-xs text-muted">
      {bases.map((basis) => (
        <li key={basis}>
          <EvidenceMark basis={basis} messages={messages} /> {messages.grades[basis].name}
        </li>
      ))}
    </ul>
  )
}
