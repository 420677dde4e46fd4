import { compareParts, type PartDifference } from './compare-parts.ts'
import type { EditionData } from './edition-data.ts'

/** The differences between the short answers and the sections of two versions of an article; see `compareParts`. */
export function compareText(before: EditionData, after: EditionData): PartDifference[] {
  return compareParts(before.parts, after.parts, after.language)
}
