import { type Basis, bases } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'

interface EvidenceMixProps {
  locale: Locale
  /** How many claims of an article rest on what. */
  evidence: Record<Basis, number>
}

/** What the claims of an article rest on, as a bar and as marks with their numbers; nothing where it has none. */
export function EvidenceMix({ locale, evidence }: EvidenceMixProps) {
  const parts = bases.map((basis) => ({ basis, count: evidence[basis] })).filter(({ count }) => count > 0)
  if (parts.length === 0) return null
  const { grades, lists } = messagesFor(locale)
  const label = parts
    .map(({ basis, count }) => lists.evidenceCount(grades[basis].name, count))
    .join(lists.separator)
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap" role="img" aria-label={label}>
      <Bar parts={parts} />
      {parts.map(({ basis, count }) => `${grades[basis].mark}${count}`).join(' ')}
    </span>
  )
}

interface Part {
  basis: Basis
  count: number
}

const fills: Record<Basis, string> = {
  record: 'fill-ink',
  account: 'fill-muted',
  figure: 'fill-line',
  inference: 'fill-accent',
}

function Bar({ parts }: { parts: readonly Part[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const startOf = (index: number) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0)
  return (
    <svg className="w-16 h-2" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ basis, count }, index) => (
        <rect key={basis} className={fills[basis]} x={startOf(index)} width={count} height="1" />
      ))}
    </svg>
  )
}
