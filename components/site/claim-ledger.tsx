import type { ClaimChange } from '#lib/content/editions/compare-claims.ts'
import type { EditionData } from '#lib/content/editions/edition-data.ts'
import type { Messages } from '#lib/messages/index.ts'

interface ClaimLedgerProps {
  changes: readonly ClaimChange[]
  before: EditionData
  after: EditionData
  messages: Messages
}

/** What happened to each claim: its words before and after, its grades, and the sources that it gained and lost. */
export function ClaimLedger({ changes, before, after, messages }: ClaimLedgerProps) {
  const { editions: words, grades } = messages
  const titles = new Map([...before.sources, ...after.sources].map(({ key, title }) => [key, title]))
  const name = (keys: readonly string[]) =>
    keys.map((key) => titles.get(key) ?? key).join(messages.sources.separator)
  return (
    <ul className="m-0 list-none p-0">
      {changes.map(({ id, kinds, before: old, after: now, gained, lost }) => (
        <li key={id} className="mb-4">
          <small className="text-muted">
            {kinds.map((kind) => words.changesOfClaims[kind]).join(messages.sources.separator)}
          </small>
          {old !== undefined && old.text !== now?.text && (
            <div>
              <del>{old.text}</del> {grades[old.basis].mark} {grades[old.basis].name}
            </div>
          )}
          {now !== undefined && (
            <div>
              {old?.text === now.text ? now.text : <ins>{now.text}</ins>} {grades[now.basis].mark}{' '}
              {grades[now.basis].name}
              {old !== undefined && old.basis !== now.basis && (
                <>
                  {' ← '}
                  {grades[old.basis].mark} {grades[old.basis].name}
                </>
              )}
            </div>
          )}
          {gained.length > 0 && <div className="text-sm text-muted">{words.gained(name(gained))}</div>}
          {lost.length > 0 && <div className="text-sm text-muted">{words.lost(name(lost))}</div>}
        </li>
      ))}
    </ul>
  )
}
