import type { Basis } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'

interface EvidenceMarkProps {
  basis: Basis
  messages: Messages
}

/**
 * The mark of a grade where its name stands beside it: for the eye alone, as screen readers read the name. Its face draws
 * no mark as an oval.
 */
export function EvidenceMark({ basis, messages }: EvidenceMarkProps) {
  return (
    <span className="align-[0.05em] [font:0.9em/1_var(--mark)] text-accent" aria-hidden>
      {messages.grades[basis].mark}
    </span>
  )
}
