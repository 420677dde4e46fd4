import type { Root } from 'mdast'
import { remark } from 'remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import { VFile } from 'vfile'
import { markCitations } from './citations.ts'
import { markClaims } from './directives.ts'
import { readHeadingAttributes } from './headings.ts'
import { findExcess } from './limits.ts'
import { type TakenNote, takeNotes } from './notes.ts'
import type { Problem } from './problem.ts'
import { inlineReferences } from './references.ts'
import { joinSoftBreaks } from './soft-breaks.ts'
import { reportUnsafe } from './unsafe.ts'

/** A Markdown text as a tree, and what is wrong with it. */
export interface ParsedMarkdown {
  /** Headings carry their id in `data.attributes`; notes and definitions are taken out. */
  tree: Root
  notes: TakenNote[]
  problems: Problem[]
}

/** The way of a text to its tree, in this order. */
const processor = remark()
  .use(remarkGfm) // tables, strikethrough, notes, bare links
  .use(remarkDirective) // :claim[…]{…}
  .use(remarkCjkFriendly) // **“重点”**是 is bold, against the letter of CommonMark
  .use(markClaims) // claims carry id and grade
  .use(markCitations) // [@key, 第三条] is a mark like that of a note
  .use(readHeadingAttributes) // {#id}: the only place where ids are decided
  .use(joinSoftBreaks) // no space where a line ends between two Han characters
  .use(inlineReferences) // the tree will be split; links must not depend on definitions elsewhere
  .use(reportUnsafe) // raw HTML, schemes, images without text
  .use(takeNotes) // notes, checked like the rest, become a typed list that a component renders
  .freeze()

/** Parses a Markdown text once, into the tree from which everything else is made. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const excess = findExcess(text)
  if (excess.length > 0) return { tree: { type: 'root', children: [] }, notes: [], problems: excess }
  const file = new VFile(text)
  const tree = processor.parse(file)
  processor.runSync(tree, file)
  const problems = file.messages.map(({ line, reason }) => ({ line: line ?? 1, message: reason }))
  return { tree, notes: file.data.notes ?? [], problems }
}
