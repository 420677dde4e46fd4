import type { GatheredLists } from './list-collector.ts'
import { unitStep } from './unit-lists.ts'

/** A file of lists, in the form of a `ListFile`, and its first gram. */
export interface FileOfLists {
  first: string
  text: string
}

/**
 * The files of lists, each of at most about `size` characters. A list that fills more than a file goes on in the next,
 * whose first gram is marked as such.
 */
export function divideLists({ grams, placesOf }: GatheredLists, size: number): FileOfLists[] {
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
  for (const gram of grams)
    for (const part of encodeList(gram, placesOf(gram), size)) {
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

function encodeList(gram: string, list: Int32Array, size: number): EncodedList[] {
  let before = 0
  const entries: number[] = []
  for (const each of list) {
    const unit = Math.floor(each / unitStep)
    entries.push(unit - before + (each % unitStep) / 100)
    before = unit
  }
  const encoded = JSON.stringify(entries)
  const length = gram.length + encoded.length + 2
  if (length <= size || list.length === 1) return [{ gram, list: encoded, isRest: false, length }]
  const half = list.length >> 1
  const rest = encodeList(gram, list.subarray(half), size)
  return [
    ...encodeList(gram, list.subarray(0, half), size),
    ...rest.map((part) => ({ ...part, isRest: true })),
  ]
}

function joinLists(parts: readonly EncodedList[]): string {
  const grams = parts.map(({ gram }) => gram).join(' ')
  return `[${JSON.stringify(grams)},[${parts.map(({ list }) => list).join()}]]`
}
