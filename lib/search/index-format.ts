import type { Simplified } from './fold.ts'

/**
 * The published index of a language: files of JSON, so that one which is cut short is noticed, and lists in the place of
 * objects, so that the script that reads them stays small. Units, which are sections, parts of very long ones, and
 * sources, are numbered from 0, those of the newest article first. The directory is `index`, then come `list-0`,
 * `text-0` and so on; `simplified` has the simplified form of each traditional character, for questions.
 */

/** What a question begins with. */
export type Directory = [
  /** The first gram of each file of lists; where a list goes on in the next file, its gram and "!". */
  lists: string[],
  /** How many units each file of texts holds. */
  texts: number[],
  /** Of each article, in order, how many units it has, its year and its topics. */
  articles: [units: number, ...facts: string[]][],
]

/**
 * Lists of the units that hold a gram: the grams in order, a space between, and the list of each. An entry is the
 * difference to the unit before, and in hundredths where else than in the text the gram stands.
 */
export type ListFile = [grams: string, lists: number[][]]

/** Bits of such a place: the title, and claims by grade; and once it is read, that the gram stands in the unit at all. */
export const titleBit = 1
export const recordBit = 2
export const presenceBit = 32
export const gradeBits = { record: recordBit, account: 4, figure: 8, inference: 16 } as const

/** A unit as results show it. */
export type UnitRecord = [
  /** Path below the front page of the language. */
  path: string,
  title: string,
  article: string,
  /** Day of publication, as readers write it. */
  day: string,
  text: string,
  /** Where each of its claims begins and ends, and the bit of its grade. */
  claims: [start: number, end: number, grade: number][],
]

/** Units, and the simplified form of each traditional character in their texts. */
export type TextFile = [units: UnitRecord[], simplified: Simplified]
