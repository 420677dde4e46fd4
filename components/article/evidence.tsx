import { groupByBasis } from '#lib/content/article/evidence.ts'
import type { Claim } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'

interface EvidenceProps {
  claims: readonly Claim[]
  messages: Messages
}

/** How many claims rest on what, with the marks explained where they are first met. */
export function EvidenceSummary({ claims, messages }: EvidenceProps) {
  return (
    <p className="legend">
      {messages.evidenceIntro}{' '}
      {groupByBasis(claims).map(({ basis, claims: own }) => (
        <a key={basis} href={`#evidence-${basis}`} data-basis={basis}>
          {`${messages.grades[basis].name} ${messages.claimCount(own.length)}`}
        </a>
      ))}
    </p>
  )
}

/** Every claim by grade, linking back to where it stands. */
export function EvidenceTable({ claims, messages }: EvidenceProps) {
  return (
    <section className="evidence" aria-labelledby="evidence">
      <h2 id="evidence" tabIndex={-1}>
        {messages.evidence}
      </h2>
      {groupByBasis(claims).map(({ basis, claims: own }) => (
        <details key={basis} id={`evidence-${basis}`} open>
          <summary
            data-basis={basis}
          >{`${messages.grades[basis].name} ${messages.claimCount(own.length)}`}</summary>
          <ol>
            {own.map(({ id, text }) => (
              <li key={id}>
                <a href={fragment(id)}>{text}</a>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}
