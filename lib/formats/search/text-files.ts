import { fold, type Simplified } from '#lib/search/fold.ts'
import { gradeBits, type TextFile, type UnitRecord } from '#lib/search/index-format.ts'
import { simplify } from './simplify.ts'
import type { SearchArticle } from './units.ts'

/** The texts of an article's units in files of about `size` bytes, and how many units each holds. */
export function toTextFiles(
  { title, day, units }: SearchArticle,
  size: number,
): { count: number; text: string }[] {
  const files: UnitRecord[][] = []
  let bytes = 0
  for (const unit of units) {
    const own = Buffer.byteLength(unit.text)
    const claims = unit.claims.map(({ start, end, basis }): UnitRecord[5][number] => [
      start,
      end,
      gradeBits[basis],
    ])
    const record: UnitRecord = [unit.path, unit.title, title, day, unit.text, claims]
    const latest = files.at(-1)
    if (latest === undefined || bytes + own > size) {
      files.push([record])
      bytes = own
    } else {
      latest.push(record)
      bytes += own
    }
  }
  return files.map((records) => {
    const file: TextFile = [records, listForms(records.flat().join(''))]
    return { count: records.length, text: JSON.stringify(file) }
  })
}

function listForms(text: string): Simplified {
  const characters = [...new Set(text)].map((each) => fold(each))
  return Object.fromEntries(
    characters.flatMap((each) => (simplify(each) === each ? [] : [[each, simplify(each)]])),
  )
}
