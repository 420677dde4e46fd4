import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../problem.ts'

declare module 'vfile' {
  interface DataMap {
    /** Where comments stand in the source: offsets of their first character and of what follows them. */
    comments: { start: number; end: number }[]
  }
}

/** Takes comments, notes of an author to himself, out of the tree, and reports all other HTML with the Markdown for it. */
export function takeComments() {
  return (tree: Root, file: VFile): void => {
    const comments: { start: number; end: number }[] = []
    const opened = new Map<string, number>()
    visit(tree, 'html', (node, index, parent) => {
      if (!isComment(node)) {
        reportHtml(node, opened, file)
        return
      }
      const { start, end } = node.position ?? {}
      if (start?.offset !== undefined && end?.offset !== undefined)
        comments.push({ start: start.offset, end: end.offset })
      if (index === undefined || parent === undefined) return
      parent.children.splice(index, 1)
      return index
    })
    file.data.comments = comments
  }
}

/** The source without its comments: each of their characters is a NUL, which no source has, so that all offsets stay. */
export function blankComments(source: string, comments: readonly { start: number; end: number }[]): string {
  return comments.reduce(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, '\0') + text.slice(end),
    source,
  )
}

/** Browsers end a comment at the first > of `<!-->` and `<!--->`. */
function isComment({ value }: Html): boolean {
  return /^\s*(?:<!--(?!-?>)(?:(?!-->).)*-->\s*)+$/s.test(value)
}

function reportHtml(node: Html, opened: Map<string, number>, file: VFile): void {
  const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(node.value)
  const name = tag?.[2]?.toLowerCase() ?? ''
  const before = opened.get(name) ?? 0
  if (tag?.[1] === '/' && before > 0) {
    opened.set(name, before - 1)
    return
  }
  if (tag !== null) opened.set(name, before + 1)
  report(
    file,
    node,
    `raw HTML is not published, its text would vanish: ${node.value.slice(0, 40)}. ${explainTag(node.value, name)}`,
  )
}

function explainTag(html: string, name: string): string {
  if (html.startsWith('<!--'))
    return html.includes('-->')
      ? 'Put the text after the comment into a line of its own.'
      : 'Close the comment with --> .'
  return `${markdownFor.find(([names]) => names.includes(name))?.[1] ?? 'There is no Markdown for it: delete the tag, or link to what it showed.'} Escape < with \\ if it is text.`
}

const markdownFor: readonly (readonly [readonly string[], string])[] = [
  [['b', 'strong'], 'Write **…** instead.'],
  [['i', 'em', 'u', 'mark', 'cite', 'dfn'], 'Write *…* instead.'],
  [['del', 's', 'strike'], 'Write ~~…~~ instead.'],
  [['code', 'tt', 'kbd', 'samp'], 'Write `…` instead.'],
  [['pre'], 'Put the code between lines of ``` instead.'],
  [['br'], 'End the line with \\ instead.'],
  [['hr'], 'Write *** in a line of its own instead.'],
  [['a'], 'Write [text](address) instead.'],
  [['img'], 'Write ![text](address) instead.'],
  [['blockquote'], 'Begin its lines with > instead.'],
  [['ul', 'ol', 'li'], 'Begin its items with - or 1. instead.'],
  [['table', 'thead', 'tbody', 'tr', 'td', 'th'], 'Write a table with | instead.'],
  [['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], 'Write ## and an {#id} instead.'],
  [['sub', 'sup'], 'Write ² or ₂, or the number as it is, instead.'],
  [['p', 'div', 'span', 'center', 'font', 'small', 'big', 'section'], 'Delete the tags, keep the text.'],
]
