import { toHtml } from '#lib/markdown/html.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'

/** HTML of a whole text, notes left out. */
export function render(text: string): string {
  return toHtml(parseMarkdown(text).tree.children)
}

/** What is wrong with a text, as `line: message`. */
export function problemsOf(text: string): string[] {
  return parseMarkdown(text).problems.map(({ line, message }) => `${line}: ${message}`)
}
