import { fold, type Simplified } from './fold.ts'
import type { UnitRecord } from './index-format.ts'

/** A result as it is shown. */
export type Hit = [
  /** Address below the front page of the language, with a text directive where the text holds a word. */
  href: string,
  /** Title, passage, title of the article, day; every second piece of each is a word of the question. */
  texts: string[][],
  /** Bit of the grade of the claim that the passage shows; undefined where it shows none. */
  grade: number | undefined,
]

/** A unit as a result; undefined when it lacks a word, or none of its claims of the grade has it. */
export function readHit(
  [path, title, article, day, text, claims]: UnitRecord,
  words: readonly string[],
  simplified: Simplified,
  grade: number,
): Hit | undefined {
  const folded = fold(text, simplified)
  // The title comes last, so that places in what is searched are places in the text.
  let searched = `${folded}\n${fold(title, simplified)}`
  if (grade) {
    searched = ''
    for (const [start, end, each] of claims)
      if (each === grade) searched = searched.padEnd(start, '\n') + folded.slice(start, end)
  }
  if (!words.every((word) => searched.includes(word))) return undefined
  const pattern = RegExp(`(${words.map((word) => word.replace(/\W/g, '\\$&')).join('|')})`)
  const mark = (shown: string) => {
    let at = 0
    return fold(shown, simplified)
      .split(pattern)
      .map(({ length }) => {
        at += length
        return shown.slice(at - length, at)
      })
  }
  const first = searched.search(pattern)
  const isInText = first < text.length
  const cut = isInText ? first : 0
  const before = text.slice(0, cut)
  const after = text.slice(cut)
  // Browsers look for whole words, and no two agree where those of Chinese end; at punctuation all do.
  const end = /[^\p{L}\p{M}\p{N} '’]/u
  const start = before.split(end).at(-1) ?? ''
  return [
    path + (isInText ? `#:~:text=${encodeURIComponent(start + after.split(end)[0])}` : ''),
    [title, start + after.slice(0, 300).split('\n')[0], article, day].map(mark),
    claims.find(([start, end]) => start <= first && first < end)?.[2],
  ]
}
