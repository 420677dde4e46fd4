import { fold, type Simplified } from '#lib/search/fold.ts'
import { gradeBits, type TextFile, type UnitRecord } from '#lib/search/index-format.ts'
import { simplify } from './simplify.ts'
import type { SearchArticle, SearchUnit } from './units.ts'

/** Collects the texts of units, numbered as their grams are, in files of about `size` bytes. */
export function createTextCollector(size: number) {
  const files: TextFile[] = []
  let units: UnitRecord[] = []
  let bytes = 0
  const flush = () => {
    if (units.length > 0) files.push([units, listForms(units.flat().join(''))])
    units = []
    bytes = 0
  }
  return {
    add({ title, day }: SearchArticle, unit: SearchUnit): void {
      const own = Buffer.byteLength(unit.text)
      if (bytes + own > size) flush()
      const claims = unit.claims.map(({ start, end, basis }): UnitRecord[5][number] => [
        start,
        end,
        gradeBits[basis],
      ])
      units.push([unit.path, unit.title, title, day, unit.text, claims])
      bytes += own
    },
    toFiles(): TextFile[] {
      flush()
      return files
    },
  }
}

function listForms(text: string): Simplified {
  const characters = [...new Set(text)].map((each) => fold(each))
  return Object.fromEntries(
    characters.flatMap((each) => (simplify(each) === each ? [] : [[each, simplify(each)]])),
  )
}
