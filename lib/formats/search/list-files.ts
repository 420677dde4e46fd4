import { listGrams } from '#lib/search/grams.ts'
import { gradeBits, type ListFile, titleBit } from '#lib/search/index-format.ts'
import { foldText } from './fold-text.ts'
import type { SearchUnit } from './units.ts'

/** Where grams stand: for each a list of units, in order, with the fields of each: unit times `unitStep` plus fields. */
type GramLists = Map<string, number[]>

const unitStep = 64

/** A file of lists, and its first gram. */
interface NumberedFile {
  first: string
  file: ListFile
}

/** Collects the grams of units, which are numbered in the order in which they come. */
export function createListCollector() {
  const lists: GramLists = new Map()
  let count = 0
  return {
    add(unit: SearchUnit): void {
      addUnit(lists, count, unit)
      count++
    },
    /** Every character that a gram holds. */
    characters(): Set<string> {
      const characters = new Set<string>()
      for (const gram of lists.keys()) for (const each of gram) characters.add(each)
      return characters
    },
    /** The files of lists, each of at most about `size` characters. */
    toFiles: (size: number) => divideLists(lists, size),
  }
}

function addUnit(lists: GramLists, unit: number, { title, text, claims, isSource }: SearchUnit): void {
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

/** A list that fills more than a file goes on in the next, whose first gram is marked as such. */
function divideLists(lists: GramLists, size: number): NumberedFile[] {
  const files: NumberedFile[] = []
  let parts: EncodedList[] = []
  let length = 0
  const flush = () => {
    const [first] = parts
    if (first !== undefined)
      files.push({ first: first.gram + (first.isRest ? '!' : ''), file: joinLists(parts) })
    parts = []
    length = 0
  }
  for (const gram of [...lists.keys()].sort())
    for (const part of encodeList(gram, lists.get(gram) ?? [], size)) {
      if (length + part.length > size || part.isRest) flush()
      parts.push(part)
      length += part.length
    }
  flush()
  return files
}

interface EncodedList {
  gram: string
  /** As JSON. */
  list: string
  /** It goes on from another part of the same list. */
  isRest: boolean
  length: number
}

function encodeList(gram: string, list: readonly number[], size: number): EncodedList[] {
  let before = 0
  const entries = list.map((each) => {
    const unit = Math.floor(each / unitStep)
    const entry = unit - before + (each % unitStep) / 100
    before = unit
    return entry
  })
  const encoded = JSON.stringify(entries)
  const length = gram.length + encoded.length + 2
  if (length <= size || list.length === 1) return [{ gram, list: encoded, isRest: false, length }]
  const half = list.length >> 1
  const rest = encodeList(gram, list.slice(half), size)
  return [...encodeList(gram, list.slice(0, half), size), ...rest.map((part) => ({ ...part, isRest: true }))]
}

function joinLists(parts: readonly EncodedList[]): ListFile {
  return [parts.map(({ gram }) => gram).join(' '), parts.map(({ list }) => JSON.parse(list))]
}
