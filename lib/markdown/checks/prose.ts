import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isColon } from './colon.ts'

/** The words of a paragraph, a heading or a table cell as its author wrote them, with all that is markup masked. */
export interface Prose {
  kind: 'paragraph' | 'heading' | 'tableCell'
  /** Line of the file that it begins in, from 1. */
  line: number
  /** As long as its source, line breaks at their places; each character of markup, code and addresses is a mask. */
  text: string
}

/** Stands for a character that readers do not see as it was written: U+FFFC, the object replacement character. */
export const mask = '\ufffc'

/** Every run of text that readers will see as it stands; whatever looks like markup in it was not understood as markup. */
export function listProse(tree: Root, source: string): Prose[] {
  const found: Prose[] = []
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const start = node.position?.start
    if (start?.offset === undefined) return
    const text = readVisible(node, source)
    found.push({ kind: node.type, line: start.line, text: node.type === 'heading' ? hideIds(text) : text })
  })
  return found
}

function readVisible(block: Nodes, source: string): string {
  const start = block.position?.start.offset ?? 0
  const end = block.position?.end.offset ?? start
  const characters = source.slice(start, end).split('')
  const hide = (from: number, to: number) => {
    for (let at = from - start; at < to - start; at++) if (characters[at] !== '\n') characters[at] = mask
  }
  hideMarkup(block, source, hide)
  // Quotations and lists repeat their marks before each line of a paragraph.
  return characters.join('').replace(/\n[ \t>]+/g, (prefix) => `\n${' '.repeat(prefix.length - 1)}`)
}

type Hide = (from: number, to: number) => void

function hideMarkup(node: Nodes, source: string, hide: Hide): void {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  // What was cut out from beside a bare address has no place of its own; it lies in that of its parent.
  if (from === undefined || to === undefined) return
  if (node.type === 'text' || isColon(node, source)) hideEscapes(source.slice(from, to), from, hide)
  else hideAround(node, source, hide)
}

function hideAround(node: Nodes, source: string, hide: Hide): void {
  const from = node.position?.start.offset ?? 0
  const to = node.position?.end.offset ?? from
  const children = 'children' in node ? node.children : []
  const isBareAddress = node.type === 'link' && source.charAt(from) !== '['
  const [first, last] = [children[0]?.position, children.at(-1)?.position]
  if (isBareAddress || children.length === 0) {
    hide(from, to)
    return
  }
  if (first?.start.offset !== undefined) hide(from, first.start.offset)
  if (last?.end.offset !== undefined) hide(last.end.offset, to)
  for (const child of children) hideMarkup(child, source, hide)
}

function hideEscapes(text: string, offset: number, hide: Hide): void {
  for (const { 0: found, index } of text.matchAll(escapes))
    hide(offset + index, offset + index + found.length)
}

/** CommonMark §2.4 and §2.5: a backslash before ASCII punctuation, and character references. */
const escapes = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g

function hideIds(text: string): string {
  return text.replace(idsAtEnd, (ids) => ids.replace(/[^\n]/g, mask))
}

const idsAtEnd = new RegExp(`(?:\\s*\\{[^{}]*\\})+[\\s${mask}]*$`)
