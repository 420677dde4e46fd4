import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'

/** One thing wrong with a Markdown text. */
export interface Problem {
  /** Line in the file, from 1. */
  line: number
  /** What is wrong and how to mend it. */
  message: string
}

/** Notes a problem at a node; the parser reports all of a file together. */
export function report(file: VFile, node: Nodes, message: string): void {
  file.message(message, { place: node.position })
}

/** Notes a problem in a line. */
export function reportAt(file: VFile, line: number, message: string): void {
  file.message(message, { place: { line, column: 1 } })
}

/** Notes what an author may have meant otherwise and what keeps nothing from being published. */
export function warn(file: VFile, node: Nodes, message: string): void {
  file.info(message, { place: node.position })
}
