import type { Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Joins lines that a soft break divides between two East Asian characters, where a browser, a feed or a card
 * would otherwise show a space (CSS Text 4 §4.1.3, segment break transformation; Hangul keeps its spaces).
 */
export function joinSoftBreaks() {
  return (tree: Root): void => {
    visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
      const leaves: Text[] = []
      visit(block, 'text', (leaf) => {
        leaves.push(leaf)
      })
      leaves.forEach((leaf, index) => {
        leaf.value = leaf.value.replace(/[ \t]*\n[ \t]*/g, (space, offset: number) => {
          const before = leaf.value.slice(0, offset) || lastText(leaves, index)
          const after = leaf.value.slice(offset + space.length) || nextText(leaves, index)
          return joinsWithoutSpace(before, after) ? '' : '\n'
        })
      })
      return SKIP
    })
  }
}

function lastText(leaves: Text[], index: number): string {
  return leaves[index - 1]?.value ?? ''
}

function nextText(leaves: Text[], index: number): string {
  return leaves[index + 1]?.value ?? ''
}

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]`
/** Quotation marks, dashes and ellipses are of ambiguous width: wide when their other neighbour is. */
const ambiguous = '[‘’“”—…·]'
const endsWide = new RegExp(`(?:${wide}|${wide}${ambiguous}+)$`, 'u')
const endsAmbiguous = new RegExp(`${ambiguous}$`, 'u')
const startsWide = new RegExp(`^(?:${wide}|${ambiguous}+${wide})`, 'u')
const startsAmbiguous = new RegExp(`^${ambiguous}`, 'u')

function joinsWithoutSpace(before: string, after: string): boolean {
  if (endsWide.test(before)) return startsWide.test(after) || startsAmbiguous.test(after)
  return endsAmbiguous.test(before) && startsWide.test(after)
}
