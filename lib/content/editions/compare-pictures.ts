import { compareParts, isPartChanged, type PartDifference } from './compare-parts.ts'
import type { EditionData } from './edition-data.ts'
import { pairById } from './pair-by-id.ts'

/** Gives a value in the data of a drawing, by its key, as readers know it. */
export type NameValue = (key: string, value: string) => string

/** How a picture became what it is: its caption, the words for those who do not see it, and its data line by line. */
export interface PictureDifference extends PartDifference {
  /** Whether a photograph is another file now. */
  isReplaced: boolean
}

/** The pictures that are not what they were. Undefined where one of the versions does not hold its pictures. */
export function comparePictures(
  before: EditionData,
  after: EditionData,
  nameValue: NameValue = (_, value) => value,
): PictureDifference[] | undefined {
  if (before.pictures === undefined || after.pictures === undefined) return undefined
  const replaced = new Set(
    pairById(before.pictures, after.pictures).flatMap(({ before: from, after: to }) =>
      from && to && from.digest !== to.digest ? [to.id] : [],
    ),
  )
  const toPart = ({ alt, data, ...picture }: NonNullable<EditionData['pictures']>[number]) => ({
    ...picture,
    paragraphs: [...(alt === undefined ? [] : [alt]), ...listLines(withoutTitle(data), nameValue)],
  })
  return compareParts(before.pictures.map(toPart), after.pictures.map(toPart), after.language)
    .map((difference) => ({
      ...difference,
      isMoved: false,
      isReplaced: difference.id !== null && replaced.has(difference.id),
    }))
    .filter((difference) => difference.isReplaced || isPartChanged(difference))
}

/** Each object in the data of a drawing on a line of its own, whatever program wrote them. */
function listLines(data: unknown, nameValue: NameValue): string[] {
  if (Array.isArray(data)) return data.flatMap((each) => listLines(each, nameValue))
  if (typeof data !== 'object' || data === null) return data === undefined ? [] : [String(data)]
  const values = Object.entries(data)
  const isPlain = (value: unknown) => typeof value !== 'object' || value === null
  const line = values.flatMap(([key, value]) => (isPlain(value) ? [nameValue(key, String(value))] : []))
  return [
    ...(line.length === 0 ? [] : [line.join(' · ')]),
    ...values.flatMap(([, value]) => (isPlain(value) ? [] : listLines(value, nameValue))),
  ]
}

/** The data without what is told already, or is a name of the program's own. */
function withoutTitle(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'title' && key !== 'type'))
}
