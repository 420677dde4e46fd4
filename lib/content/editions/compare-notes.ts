import { compareParts, isPartChanged, type PartDifference } from './compare-parts.ts'
import type { EditionData } from './edition-data.ts'

/**
 * The notes that are not what they were: added, dropped or in other words. Their order is that of the text. Undefined where
 * one of the versions does not hold its notes.
 */
export function compareNotes(before: EditionData, after: EditionData): PartDifference[] | undefined {
  if (before.notes === undefined || after.notes === undefined) return undefined
  const ids = new Set(after.notes.map(({ id }) => id))
  // Nobody refers to the id of a note, so another one makes nothing new of the same words.
  const renamed = Map.groupBy(
    before.notes.filter(({ id }) => !ids.has(id)),
    ({ text }) => text,
  )
  const toPart = ({ id, text }: { id: string; text: string }) => ({ id, title: '', paragraphs: [text] })
  const later = after.notes.map((note) => ({
    ...toPart(note),
    was: renamed.get(note.text)?.map(({ id }) => id),
  }))
  return compareParts(before.notes.map(toPart), later, after.language)
    .map((difference) => ({ ...difference, isMoved: false }))
    .filter(isPartChanged)
}
