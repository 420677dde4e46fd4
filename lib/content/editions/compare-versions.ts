import { type ClaimChange, compareClaims } from './compare-claims.ts'
import { compareNotes } from './compare-notes.ts'
import { compareParts, isPartChanged, type PartDifference } from './compare-parts.ts'
import { comparePictures, type NameValue, type PictureDifference } from './compare-pictures.ts'
import { compareWords, type Piece } from './compare-words.ts'
import type { EditionData } from './edition-data.ts'

/** All that is other in a version of an article than in an earlier one. */
export interface VersionDifference {
  /** The title of the article, where it has other words. */
  title: readonly Piece[]
  claims: readonly ClaimChange[]
  /** The short answer and the sections, with their subheadings. */
  parts: readonly PartDifference[]
  notes: readonly PartDifference[]
  pictures: readonly PictureDifference[]
  /** False where one of the two does not hold its subheadings, notes and pictures, as the first editions do not. */
  isComplete: boolean
}

/** What changed from one version of an article to a later one; `nameValue` gives the words for data of drawings. */
export function compareVersions(
  before: EditionData,
  after: EditionData,
  nameValue?: NameValue,
): VersionDifference {
  const notes = compareNotes(before, after)
  const pictures = comparePictures(before, after, nameValue)
  return {
    title: before.title === after.title ? [] : compareWords(before.title, after.title, after.language),
    claims: compareClaims(before, after),
    parts: compareParts(before.parts, after.parts, after.language).filter(isPartChanged),
    notes: notes ?? [],
    pictures: pictures ?? [],
    isComplete: notes !== undefined && pictures !== undefined,
  }
}

/** Whether nothing that both versions hold is other than it was. */
export function isUnchanged({ title, claims, parts, notes, pictures }: VersionDifference): boolean {
  return [title, claims, parts, notes, pictures].every((list) => list.length === 0)
}
