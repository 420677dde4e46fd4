import type { Note } from '#lib/content/article/types.ts'
import type { Problem } from '#lib/markdown/content-error.ts'
import type { Identity } from './identities.ts'

/** A place of the page that a link may lead to. */
export interface Anchor {
  id: string
  line: number
  /** An id of before, kept for old links. */
  isOld: boolean
}

/** Every anchor that an author decides on: ids, the ids of before, and those of notes. */
export function collectAnchors(identities: readonly Identity[], notes: readonly Note[]): Anchor[] {
  return [
    ...notes.flatMap((note) => [note.id, ...note.references].map((id) => ({ id, line: 1, isOld: false }))),
    ...identities.flatMap(({ kind, id, was, line }) => [
      // A source stands where its note does, which has the same id.
      ...(kind === 'source' ? [] : [{ id, line, isOld: false }]),
      ...was.map((old) => ({ id: old, line, isOld: true })),
    ]),
  ]
}

/** Ids that stand twice, old ones included. */
export function checkUnique(anchors: readonly Anchor[]): Problem[] {
  const seen = new Map<string, Anchor>()
  return anchors.flatMap((anchor) => {
    const { id, line, isOld } = anchor
    const before = seen.get(id)
    seen.set(id, before ?? anchor)
    if (before === undefined) return []
    const message =
      isOld || before.isOld
        ? `the id "${id}" is kept for old links on line ${isOld ? line : before.line} and stands on line ${isOld ? before.line : line} too. A link leads to one place: take it out of one was=… .`
        : `the id "${id}" stands on line ${before.line} already. Give one of the two another; ids are links.`
    return [{ line, message }]
  })
}

/** Links within the page that lead to nothing. */
export function checkFragments(
  links: readonly { line: number; url: string }[],
  anchors: readonly string[],
): Problem[] {
  const ids = new Set(anchors)
  return links.flatMap(({ line, url }) => {
    if (!url.startsWith('#') || ids.has(decodeURIComponent(url.slice(1)))) return []
    return [
      {
        line,
        message: `the link ${url} leads to nothing on this page. The sections are ${anchors.filter(isShort).join(', ')}.`,
      },
    ]
  })
}

/** Worth naming in a message: neither a claim nor a note nor made from the words of a heading. */
function isShort(id: string): boolean {
  return !/^(claim|note|ref|source)-|[^\0-\x7f]/.test(id)
}
