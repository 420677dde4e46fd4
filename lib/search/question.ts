import { fold, tidySpaces } from './fold.ts'
import { chooseGrams } from './grams.ts'

/**
 * The words of a question, folded: what stands between spaces, and whole what stands in quotation marks. What has no
 * letter or digit says nothing and is left out, as is what stands beyond the last character that the field takes.
 */
export function readQuestion(question: string): string[] {
  return question
    .slice(0, longestQuestion)
    .normalize()
    .split(/["“”「」『』]/)
    .flatMap((piece, index) => (index % 2 ? piece : piece.split(/\s/)))
    .map((word) => tidySpaces(fold(word)))
    .filter((word) => chooseGrams(word)[0])
}

/** Characters that the field takes. */
export const longestQuestion = 200
