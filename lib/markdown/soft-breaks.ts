import type { Nodes, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Joins lines that a soft break divides between two East Asian characters, where a browser, a feed or a card
 * would otherwise show a space (CSS Text 4 §4.1.3, segment break transformation; Hangul keeps its spaces). Beside
 * full-width punctuation, which has its own blank, a figure or a Latin letter is not set apart by a space either.
 */
export function joinSoftBreaks() {
  return (tree: Root): void => {
    visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
      joinLines(block)
      return SKIP
    })
  }
}

/** Emphasis, claims and note marks between two characters do not part them; code and hard breaks do. */
function joinLines(block: Nodes): void {
  const pieces: { value: string; leaf?: Text }[] = []
  visit(block, (node) => {
    if (node.type === 'text') pieces.push({ value: node.value, leaf: node })
    else if (node.type === 'inlineCode') pieces.push({ value: node.value })
    else if (node.type === 'image') pieces.push({ value: node.alt || ' ' })
    else if (node.type === 'break') pieces.push({ value: ' ' })
  })
  const text = pieces.map(({ value }) => value).join('')
  let start = 0
  for (const { value, leaf } of pieces) {
    if (leaf !== undefined) {
      leaf.value = value.replace(/\n/g, (lineBreak, offset: number) => {
        const at = start + offset
        const before = text.slice(Math.max(0, at - reach), at).replace(/\n+$/, '')
        const after = text.slice(at + 1, at + 1 + reach).replace(/^\n+/, '')
        return joinsWithoutSpace(before, after) ? '' : lineBreak
      })
    }
    start += value.length
  }
}

/** A text whose line breaks have become spaces, as YAML folds them, without those that join East Asian characters. */
export function joinFoldedLines(text: string): string {
  return text.replace(/ /g, (space, at: number) =>
    joinsWithoutSpace(text.slice(Math.max(0, at - reach), at), text.slice(at + 1, at + 1 + reach))
      ? ''
      : space,
  )
}

/** How many characters on each side of a line break are looked at; more quotation marks in a row do not occur. */
const reach = 8

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff9f\uffe0-\uffe6]`
/** Quotation marks, dashes and ellipses are of ambiguous width: wide when their other neighbour is. */
const ambiguous = '[‘’“”—…·]'
const endsWide = new RegExp(`(?:${wide}|${wide}${ambiguous}+)$`, 'u')
const endsAmbiguous = new RegExp(`${ambiguous}$`, 'u')
const startsWide = new RegExp(`^(?:${wide}|${ambiguous}+${wide})`, 'u')
const startsAmbiguous = new RegExp(`^${ambiguous}`, 'u')

/** Of CJK Symbols and Punctuation and of the full-width forms: what is one em wide, half of it blank. */
const punctuation = String.raw`[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]`
const besidePunctuation = new RegExp(`${punctuation}\\n|\\n${punctuation}`, 'u')

function joinsWithoutSpace(before: string, after: string): boolean {
  if (besidePunctuation.test(`${before}\n${after}`)) return true
  if (endsWide.test(before)) return startsWide.test(after) || startsAmbiguous.test(after)
  return endsAmbiguous.test(before) && startsWide.test(after)
}
