import { EvidenceBar } from '#components/evidence/evidence-bar.tsx'
import { EvidenceMark } from '#components/evidence/evidence-mark.tsx'
import { groupByBasis } from '#lib/content/article/evidence.ts'
import type { Claim, Section } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'

interface EvidenceProps {
  claims: readonly Claim[]
  messages: Messages
}

/** How many claims rest on what, with the marks explained where they are first met; nothing without claims. */
export function EvidenceSummary({ claims, messages }: EvidenceProps) {
  if (claims.length === 0) return null
  const groups = groupsOf(claims)
  return (
    <div className="mt-8 text-sm">
      <EvidenceBar grades={groups.map(({ basis, claims: own }) => ({ basis, count: own.length }))} />
      <ol className="mt-2 mb-0 flex list-none flex-wrap gap-x-6 p-0">
        {groups.map(({ basis, claims: own }) => (
          <li key={basis}>
            <a className="inline-block py-1 no-underline" href={`#evidence-${basis}`}>
              <EvidenceMark basis={basis} messages={messages} />{' '}
              {`${messages.grades[basis].name} ${messages.claimCount(own.length)}`}
            </a>
          </li>
        ))}
      </ol>
      <p className="m-0 text-muted">{messages.evidenceIntro}</p>
    </div>
  )
}

interface EvidenceTableProps extends EvidenceProps {
  /** The article's sections, by which each claim says where it stands. */
  sections: readonly Pick<Extract<Section, { type: 'prose' }>, 'id' | 'title'>[]
}

/** Every claim by grade, one grade open at a time, each linking back to where it stands; nothing without claims. */
export function EvidenceTable({ claims, sections, messages }: EvidenceTableProps) {
  if (claims.length === 0) return null
  const titleOf = (sectionId: string | undefined) =>
    sections.find(({ id }) => id === sectionId)?.title ?? messages.shortAnswer
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="mb-3 w-fit text-xl" tabIndex={-1}>
        {messages.evidence}
      </h2>
      {groupsOf(claims).map(({ basis, claims: own }, index) => (
        <details
          key={basis}
          className="rule-t text-sm print:details-content:[content-visibility:visible]"
          name="evidence"
          open={index === 0}
        >
          <summary className="cursor-pointer py-2 bold print:list-none">
            <EvidenceMark basis={basis} messages={messages} />{' '}
            {`${messages.grades[basis].name} ${messages.claimCount(own.length)}`}
          </summary>
          <ol id={`evidence-${basis}`} className="mb-0 pb-4 pl-8 text-sm/[1.6]">
            {own.map(({ id, text, sectionId }) => (
              <li key={id}>
                <a className="decoration-line" href={fragment(id)}>
                  {text}
                </a>{' '}
                <span className="text-xs text-muted">{titleOf(sectionId)}</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}

/** The grades that occur. */
function groupsOf(claims: readonly Claim[]) {
  return groupByBasis(claims).filter(({ claims: own }) => own.length > 0)
}
