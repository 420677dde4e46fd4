import type { Element, ElementContent } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import type { Paragraph, Root } from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { parseFragment } from 'parse5'
import temml from 'temml'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { messageOf } from '#lib/base/errors.ts'
import { report, reportAt } from '../problem.ts'

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** It stands alone in its paragraph, between `$$`. */
    isDisplayed?: boolean
  }
}

/** Reports TeX that cannot be read, gives sums of money back to the text, and finds the formulas that stand alone. */
export function readFormulas() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['math', 'inlineMath', 'paragraph'], (node, index, parent) => {
      if (node.type === 'paragraph') markDisplayed(node, file)
      else if (node.type === 'math') checkBlock(node, file)
      else if (node.type === 'inlineMath' && isMoney(node, file)) {
        if (/[*_`~[\]<>\\{}]/.test(node.value))
          report(
            file,
            node,
            `"${sourceOf(node, file).slice(0, 30)}" reads as a formula. Write \\$ for a dollar sign; a formula has no space inside its signs.`,
          )
        else if (parent !== undefined && index !== undefined)
          parent.children[index] = {
            type: 'text',
            value: sourceOf(node, file),
            ...(node.position && { position: node.position }),
          }
      } else if (node.type === 'inlineMath') checkTex(node.value, node.position?.start.line ?? 1, file)
    })
  }
}

/** A formula of several lines: what follows its first signs on their line is no part of it, and would be lost. */
function checkBlock(node: MathBlock, file: VFile): void {
  if (node.meta)
    report(
      file,
      node,
      `"$$${node.meta.slice(0, 30)}" would be left out: "$$" that begins a formula of several lines stands alone. Write the formula below it, and "$$" below that.`,
    )
  else checkTex(node.value, (node.position?.start.line ?? 1) + 1, file)
}

function markDisplayed(paragraph: Paragraph, file: VFile): void {
  const [only] = paragraph.children
  if (paragraph.children.length !== 1 || only?.type !== 'inlineMath') return
  if (!sourceOf(only, file).startsWith('$$')) return
  only.data = { ...only.data, isDisplayed: true }
  paragraph.data = { ...paragraph.data, hProperties: { className: ['formula'] } }
}

/** As in Pandoc: the signs of a formula have no space inside, and no digit follows the second. */
function isMoney(node: InlineMath, file: VFile): boolean {
  const written = sourceOf(node, file)
  const after = String(file.value).charAt(node.position?.end.offset ?? 0)
  return /^\$[^$]/.test(written) && (/^\$\s|\s\$$/.test(written) || /\d/.test(after))
}

function sourceOf({ position }: InlineMath, file: VFile): string {
  return String(file.value).slice(position?.start.offset, position?.end.offset)
}

function checkTex(tex: string, firstLine: number, file: VFile): void {
  const problem = explainFormula(tex)
  if (problem !== undefined)
    reportAt(file, firstLine + problem.line, `this formula cannot be read: ${problem.message}`)
}

/** What is wrong with TeX, and in which of its lines, from 0; undefined when it can be read. */
function explainFormula(tex: string): { line: number; message: string } | undefined {
  try {
    temml.renderToString(tex, options(false))
    return undefined
  } catch (error) {
    const position = error instanceof Error && 'position' in error ? Number(error.position) : 0
    const line = tex.slice(0, position).split('\n').length - 1
    return { line, message: messageOf(error).replace(/\s+/g, ' ').trim() }
  }
}

/** A formula within a line, or alone in it. */
export function inlineMath(_state: unknown, node: InlineMath): ElementContent[] {
  return toMathMl(node.value, node.data?.isDisplayed ?? false)
}

/** A formula in a line of its own, which scrolls within itself where it is too wide. */
export function math(_state: unknown, node: MathBlock): Element {
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['formula'] },
    children: toMathMl(node.value, true),
  }
}

/** MathML Core, without the classes and styles of the library: the policy of the pages allows none. */
function toMathMl(tex: string, isDisplayed: boolean): ElementContent[] {
  if (explainFormula(tex) !== undefined) return [{ type: 'text', value: tex }]
  const tree = fromParse5(parseFragment(temml.renderToString(tex, options(isDisplayed))))
  visit(tree, 'element', ({ properties }) => {
    delete properties.className
    delete properties.style
  })
  return 'children' in tree
    ? tree.children.flatMap((node) => (node.type === 'element' || node.type === 'text' ? [node] : []))
    : []
}

function options(displayMode: boolean) {
  return { displayMode, throwOnError: true, annotate: false, trust: false, maxExpand: 1000 }
}

/** Elements of MathML Core that formulas are made of, for the sanitiser. */
export const mathElements = [
  ...[
    'math',
    'mrow',
    'mi',
    'mn',
    'mo',
    'ms',
    'mspace',
    'mtext',
    'mfrac',
    'msqrt',
    'mroot',
    'mstyle',
    'mpadded',
  ],
  ...['mphantom', 'menclose', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts'],
  ...['mprescripts', 'none', 'mtable', 'mtr', 'mtd'],
]

/** Their attributes that say how they look and lead nowhere. */
export const mathAttributes = [
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'stretchy', 'fence', 'separator', 'form'],
  ...[
    'lspace',
    'rspace',
    'largeop',
    'movablelimits',
    'symmetric',
    'minsize',
    'maxsize',
    'accent',
    'accentunder',
  ],
  ...['linethickness', 'width', 'height', 'depth', 'voffset', 'columnalign', 'columnspacing', 'rowspacing'],
  ...['columnspan', 'rowspan', 'dir', 'notation'],
]
