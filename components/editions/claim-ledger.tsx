import type { ReactNode } from 'react'
import { type ClaimChange, claimChangeKinds } from '#lib/content/editions/compare-claims.ts'
import { compareWords } from '#lib/content/editions/compare-words.ts'
import type { EditionData } from '#lib/content/editions/edition-data.ts'
import type { Messages } from '#lib/messages/index.ts'
import { DifferencePieces } from './difference-pieces.tsx'

interface ClaimLedgerProps {
  changes: readonly ClaimChange[]
  before: EditionData
  after: EditionData
  messages: Messages
}

/**
 * What happened to each claim: its words and its grade before and after, and the sources that it gained and lost. Those
 * that only rest on other sources now come last, folded: after a revision of the sources they may be most of all.
 */
export function ClaimLedger({ changes, before, after, messages }: ClaimLedgerProps) {
  const { editions: words, sources } = messages
  const counts = claimChangeKinds.flatMap((kind) => {
    const count = changes.filter(({ kinds }) => kinds.includes(kind)).length
    return count === 0 ? [] : [words.count(words.changesOfClaims[kind], count)]
  })
  const isResourced = ({ kinds }: ClaimChange) => kinds.every((kind) => kind === 'resourced')
  const resourced = changes.filter(isResourced)
  const titles = new Map([...before.sources, ...after.sources].map(({ key, title }) => [key, title]))
  const toEntry = (change: ClaimChange) => (
    <ClaimEntry
      key={change.id}
      change={change}
      titles={titles}
      language={after.language}
      messages={messages}
    />
  )
  if (changes.length === 0) return null
  return (
    <>
      <h3 className="mt-8 mb-2 text-lg first:mt-0">{words.claims}</h3>
      <p className="text-muted">{counts.join(sources.separator)}</p>
      <ul className="m-0 list-none p-0">{changes.filter((each) => !isResourced(each)).map(toEntry)}</ul>
      {resourced.length > 0 && (
        <details className="rule-t pt-3 print:details-content:[content-visibility:visible]">
          <summary className="cursor-pointer bold">{words.onlyResourced(resourced.length)}</summary>
          <ul className="mt-4 mb-0 list-none p-0">{resourced.map(toEntry)}</ul>
        </details>
      )}
    </>
  )
}

interface ClaimEntryProps {
  change: ClaimChange
  titles: ReadonlyMap<string, string>
  language: string
  messages: Messages
}

function ClaimEntry({ change, titles, language, messages }: ClaimEntryProps) {
  const { kinds, before, after, gained, lost } = change
  const { editions: words, sources } = messages
  const name = (keys: readonly string[]) => keys.map((key) => titles.get(key) ?? key).join(sources.separator)
  return (
    <li className="mb-4">
      <small className="text-muted">
        {kinds.map((kind) => words.changesOfClaims[kind]).join(sources.separator)}
      </small>
      <div>
        <DifferencePieces
          pieces={compareWords(before?.text ?? '', after?.text ?? '', language)}
          messages={messages}
        />{' '}
        <GradeChange before={before?.basis} after={after?.basis} messages={messages} />
      </div>
      {gained.length > 0 && <SourceLine>{words.gained(name(gained))}</SourceLine>}
      {lost.length > 0 && <SourceLine>{words.lost(name(lost))}</SourceLine>}
    </li>
  )
}

function SourceLine({ children }: { children: ReactNode }) {
  return <div className="text-sm wrap-anywhere text-muted">{children}</div>
}

type Basis = EditionData['claims'][number]['basis']

interface GradeChangeProps {
  before: Basis | undefined
  after: Basis | undefined
  messages: Messages
}

/** The grade of a claim; where it is another one now, that which it had before goes first. */
function GradeChange({ before, after, messages: { grades } }: GradeChangeProps) {
  const format = (basis: Basis) => `${grades[basis].mark} ${grades[basis].name}`
  if (before !== undefined && after !== undefined && before !== after)
    return (
      <span className="text-sm whitespace-nowrap">
        <del>{format(before)}</del> → <ins>{format(after)}</ins>
      </span>
    )
  const basis = after ?? before
  return basis && <span className="text-sm whitespace-nowrap text-muted">{format(basis)}</span>
}
