import { fold } from '#lib/search/fold.ts'
import { simplify } from './simplify.ts'

/** A text folded as questions are, with all traditional characters in their simplified form. */
export function foldText(text: string): string {
  let folded = ''
  for (const character of text) {
    const kept = known.get(character) ?? simplify(fold(character))
    known.set(character, kept)
    folded += kept
  }
  return folded
}

/** Texts repeat their characters. */
const known = new Map<string, string>()
