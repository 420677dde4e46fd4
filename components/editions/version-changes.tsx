import type { ReactNode } from 'react'
import type { Article } from '#lib/content/article/types.ts'
import { compareVersions, isUnchanged } from '#lib/content/editions/compare-versions.ts'
import type { EditionData } from '#lib/content/editions/edition-data.ts'
import { isBasis } from '#lib/markdown/basis.ts'
import type { Messages } from '#lib/messages/index.ts'
import { ClaimLedger } from './claim-ledger.tsx'
import { DifferencePieces } from './difference-pieces.tsx'
import { PictureDifferences } from './picture-differences.tsx'
import { TextDifferences } from './text-differences.tsx'

interface VersionChangesProps {
  article: Article
  before: EditionData
  after: EditionData
  messages: Messages
}

/** What changed from one version to a later one, and why: claims first, then words, then notes and pictures. */
export function VersionChanges({ article, before, after, messages }: VersionChangesProps) {
  const { editions: words } = messages
  const difference = compareVersions(before, after, nameValues(messages))
  const { title, claims, parts, notes, pictures, isComplete } = difference
  const revisions = article.frontmatter.revisions.filter(
    ({ date }) => date > before.date && date <= after.date,
  )
  return (
    <>
      {revisions.map(({ date, note }) => (
        <p key={date}>{note}</p>
      ))}
      {isUnchanged(difference) && <p>{words.unchanged}</p>}
      {!isComplete && <p className="text-muted">{words.notKept}</p>}
      {title.length > 0 && (
        <p className="bold">
          <DifferencePieces pieces={title} messages={messages} />
        </p>
      )}
      <ClaimLedger changes={claims} before={before} after={after} messages={messages} />
      {parts.length > 0 && <Heading>{words.text}</Heading>}
      <TextDifferences parts={parts} messages={messages} />
      {notes.length > 0 && <Heading>{words.notes}</Heading>}
      <TextDifferences parts={notes} messages={messages} />
      {pictures.length > 0 && <Heading>{words.pictures}</Heading>}
      <PictureDifferences pictures={pictures} messages={messages} />
    </>
  )
}

function Heading({ children }: { children: ReactNode }) {
  return <h3 className="mt-8 mb-2 text-lg first:mt-0">{children}</h3>
}

/** Names the grades and the roles that drawings have as data. */
function nameValues({ grades, picture }: Messages) {
  const kinds = new Map(Object.entries(picture.kind))
  return (key: string, value: string): string => {
    if (key === 'basis' && isBasis(value)) return `${grades[value].mark} ${grades[value].name}`
    return key === 'kind' ? (kinds.get(value) ?? value) : value
  }
}
