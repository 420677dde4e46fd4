import { listGrams } from '#lib/search/grams.ts'
import { gradeBits, titleBit } from '#lib/search/index-format.ts'
import { foldText } from './fold-text.ts'
import type { SearchUnit } from './units.ts'

/** Where grams stand: for each the units in order, each as its number times `unitStep` plus the bits of its fields. */
export type UnitLists = [gram: string, places: number[]][]

/** More than all bits of fields together. */
export const unitStep = 64

/** The grams of units, which are numbered from 0. */
export function listPlaces(units: readonly SearchUnit[]): UnitLists {
  const lists = new Map<string, number[]>()
  for (const [unit, { title, text, claims, isSource }] of units.entries()) {
    const mark = (part: string, field: number) => {
      for (const gram of listGrams(foldText(part))) {
        const list = lists.get(gram)
        const latest = list?.at(-1) ?? -1
        if (list === undefined) lists.set(gram, [unit * unitStep + field])
        else if (latest < unit * unitStep) list.push(unit * unitStep + field)
        else list[list.length - 1] = latest | field
      }
    }
    mark(text, 0)
    mark(title, isSource ? 0 : titleBit)
    for (const { start, end, basis } of claims) mark(text.slice(start, end), gradeBits[basis])
  }
  return [...lists]
}
