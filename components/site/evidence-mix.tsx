import { EvidenceBar } from '#components/evidence/evidence-bar.tsx'
import { type Basis, bases } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'

interface EvidenceMixProps {
  /** Those of the article, which may have names of its own for grades. */
  messages: Messages
  /** How many claims of an article rest on what. */
  evidence: Record<Basis, number>
}

/** What the claims of an article rest on, as a bar and as marks with their numbers; nothing where it has none. */
export function EvidenceMix({ messages: { grades, lists }, evidence }: EvidenceMixProps) {
  const parts = bases.map((basis) => ({ basis, count: evidence[basis] })).filter(({ count }) => count > 0)
  if (parts.length === 0) return null
  const label = parts
    .map(({ basis, count }) => lists.evidenceCount(grades[basis].name, count))
    .join(lists.separator)
  return (
    <span className="inline-flex items-center gap-2" role="img" aria-label={label}>
      <EvidenceBar className="w-24" isPartOfImage grades={parts} />
      {parts.map(({ basis, count }) => `${grades[basis].mark}${count}`).join(' ')}
    </span>
  )
}
