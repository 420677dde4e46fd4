import type { Root } from 'mdast'
import { remark } from 'remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { VFile } from 'vfile'
import type { Locale } from '#lib/locales.ts'
import { readCodeTitles } from './blocks/code.ts'
import { readFigureBlocks } from './blocks/figures.ts'
import { readFormulas } from './blocks/formulas.ts'
import { readQuotationSources } from './blocks/quotations.ts'
import { readTableCaptions } from './blocks/tables.ts'
import { checkCopy } from './checks/copy.ts'
import { reportHiddenReferences } from './checks/hidden-references.ts'
import { findExcess } from './checks/limits.ts'
import { reportLostText } from './checks/lost-text.ts'
import { blankComments, takeComments } from './checks/raw-html.ts'
import { reportStrayMarkup } from './checks/stray-markup.ts'
import { reportUnsafe } from './checks/unsafe.ts'
import { markCitations } from './citations.ts'
import { markClaims } from './directives.ts'
import { readHeadingAttributes } from './headings.ts'
import { type TakenNote, takeNotes } from './notes.ts'
import type { Problem } from './problem.ts'
import { inlineReferences } from './references.ts'
import { joinSoftBreaks } from './soft-breaks.ts'

/** A Markdown text as a tree, and what is wrong with it. */
export interface ParsedMarkdown {
  /** Headings carry their id in `data.attributes`; notes and definitions are taken out. */
  tree: Root
  notes: TakenNote[]
  /** What keeps the text from being published. */
  problems: Problem[]
  /** What its author may have meant otherwise. */
  warnings: Problem[]
  /** The text without its comments, character for character where it was; see `blankComments`. */
  source: string
}

/** What is a block by its own notation: first, as attributes in braces are no text. */
const blocks = remark()
  .use(readFigureBlocks) // pictures with caption, credit and licence, alone or in a row
  .use(readTableCaptions) // Table: …
  .use(readQuotationSources) // > ——张三，《书》
  .use(readCodeTitles) // ```js title="server.js"
  .use(readFormulas) // TeX; sums of money are none
  .freeze()

/** The way of a text to its tree, in this order. */
const processor = remark()
  .use(remarkGfm, { singleTilde: false }) // tables, notes, bare links; 5~10元 has tildes of its own
  .use(remarkMath) // $…$ and $$…$$
  .use(remarkDirective) // :claim[…]{…}
  .use(remarkCjkFriendly) // **“重点”**是 is bold, against the letter of CommonMark
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false }) // ~~“删”~~了 likewise
  .use(reportStrayMarkup) // markup that was not understood, while all stands where it was written
  .use(reportLostText) // cells, check boxes, addresses that no page shows
  .use(reportHiddenReferences) // characters that nobody sees
  .use(takeComments) // <!-- notes to oneself --> go, all other HTML is refused
  .use(markClaims) // claims carry id and grade
  .use(markCitations) // [@key, 第三条] is a mark like that of a note
  .use(readHeadingAttributes) // {#id}: the only place where ids are decided
  .use(joinSoftBreaks) // no space where a line ends between two Han characters
  .use(inlineReferences) // the tree will be split; links must not depend on definitions elsewhere
  .use(reportUnsafe) // schemes, links and images without text
  .use(takeNotes) // notes, checked like the rest, become a typed list that a component renders
  .freeze()

/**
 * Parses a Markdown text once, into the tree from which everything else is made. Where its language is given, warnings
 * tell what breaks the rules of typesetting of that language.
 */
export function parseMarkdown(text: string, locale?: Locale): ParsedMarkdown {
  const excess = findExcess(text)
  if (excess.length > 0)
    return { tree: { type: 'root', children: [] }, notes: [], problems: excess, warnings: [], source: text }
  const file = new VFile(text)
  const tree = processor.parse(file)
  blocks.runSync(tree, file)
  const copyProblems = locale === undefined ? [] : checkCopy(tree, text, locale)
  processor.runSync(tree, file)
  const found = (isWarning: boolean) =>
    file.messages.flatMap(({ line, reason, fatal }) =>
      (fatal === undefined) === isWarning ? [{ line: line ?? 1, message: reason }] : [],
    )
  return {
    tree,
    notes: file.data.notes ?? [],
    problems: found(false),
    warnings: [...found(true), ...copyProblems],
    source: blankComments(text, file.data.comments ?? []),
  }
}
