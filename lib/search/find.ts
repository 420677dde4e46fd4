import { fold, type Simplified } from './fold.ts'
import { chooseGrams } from './grams.ts'
import { type Hit, readHit } from './hit.ts'
import { type Directory, presenceBit, recordBit, type TextFile, titleBit } from './index-format.ts'
import { type Load, type Places, readPlaces } from './lists.ts'
import { readQuestion } from './question.ts'

/** A question, and what its results are limited to. */
export interface Question {
  q: string
  /** Bit of a grade: all words stand in claims of that grade. 0 limits nothing. */
  grade: number
  /** A topic, a year: facts of the articles. */
  limits: readonly string[]
}

/** The first results of a question. */
export type Found = [
  /** Those that were read and hold all words. */
  hits: Hit[],
  /** How many there are. */
  count: number,
  /** Whether that is so, or the most that there can be. */
  isSure: boolean,
]

/** Finds the units that hold all words of a question, and reads at least so many of them. Nothing is found of one without a word. */
export async function find(load: Load, question: Question, least: number): Promise<Found> {
  const words = readQuestion(question.q)
  if (words.length === 0) return [[], 0, true]
  const directory = await load<Directory>('index')
  const found = await findWords(words)
  if (found[1] > 0) return found
  const simplified = await load<Simplified>('simplified')
  return findWords(words.map((word) => fold(word, simplified)))

  async function findWords(words: readonly string[]): Promise<Found> {
    const grams = words.flatMap(chooseGrams)
    const places = await Promise.all(grams.map((gram) => readPlaces(load, directory, gram)))
    const units = rankUnits(directory, places, question)
    const hits: Hit[] = []
    while (hits.length < least && units.length > 0) {
      const next = units.splice(0, least - hits.length)
      for (const hit of await Promise.all(next.map((unit) => readUnit(unit, words)))) if (hit) hits.push(hit)
    }
    return [
      hits,
      hits.length + units.length,
      units.length === 0 || grams.every((gram) => words.includes(gram)),
    ]
  }

  async function readUnit(unit: number, words: readonly string[]): Promise<Hit | undefined> {
    // In its file the place is counted from the end, as it is below 0.
    let place = unit
    const file = directory[1].findIndex((size) => {
      place -= size
      return place < 0
    })
    const [records, simplified] = await load<TextFile>(`text-${file}`)
    const record = records.at(place)
    return record && readHit(record, words, simplified, question.grade)
  }
}

/** The units that all grams stand in: titles first, then claims on public records, short answers, the rest. */
function rankUnits(
  [, , articles]: Directory,
  places: readonly Places[],
  { grade, limits }: Question,
): number[] {
  const bit = grade || presenceBit
  const ranks: number[][] = []
  let unit = 0
  for (const [size, ...facts] of articles)
    for (let index = 0; index < size; index++, unit++) {
      let rank = 0
      for (const each of places) {
        const fields = each.get(unit) ?? 0
        rank += !(fields & bit) ? NaN : fields & titleBit ? 0 : fields & recordBit ? 1 : index ? 3 : 2
      }
      if (rank >= 0 && limits.every((limit) => facts.includes(limit))) {
        ranks[rank] ??= []
        ranks[rank]?.push(unit)
      }
    }
  return ranks.flat()
}
