import { type UnitLists, unitStep } from './unit-lists.ts'

/** A file of lists, in the form of a `ListFile`, and its first gram. */
export interface FileOfLists {
  first: string
  text: string
}

/** Collects the lists of articles, whose units are numbered in the order in which they come. */
export function createListCollector() {
  const merged = new Map<string, number[]>()
  let before = 0
  return {
    /** Adds the lists of so many units. */
    add(lists: UnitLists, count: number): void {
      const shift = before * unitStep
      for (const [gram, places] of lists) {
        const list = merged.get(gram)
        if (list === undefined)
          merged.set(
            gram,
            places.map((place) => place + shift),
          )
        else for (const place of places) list.push(place + shift)
      }
      before += count
    },
    /** Every character that a gram holds. */
    characters(): Set<string> {
      const characters = new Set<string>()
      for (const gram of merged.keys()) for (const each of gram) characters.add(each)
      return characters
    },
    /** The files of lists, each of at most about `size` characters. */
    toFiles: (size: number) => divideLists(merged, size),
  }
}

/** A list that fills more than a file goes on in the next, whose first gram is marked as such. */
function divideLists(lists: ReadonlyMap<string, readonly number[]>, size: number): FileOfLists[] {
  const files: FileOfLists[] = []
  let parts: EncodedList[] = []
  let length = 0
  const flush = () => {
    const [first] = parts
    if (first !== undefined)
      files.push({ first: first.gram + (first.isRest ? '!' : ''), text: joinLists(parts) })
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

function joinLists(parts: readonly EncodedList[]): string {
  const grams = parts.map(({ gram }) => gram).join(' ')
  return `[${JSON.stringify(grams)},[${parts.map(({ list }) => list).join()}]]`
}
