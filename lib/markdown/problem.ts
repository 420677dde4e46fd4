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
