import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { z } from 'zod'
import { findHidden } from '#lib/markdown/checks/characters.ts'
import { joinFoldedLines } from '../soft-breaks.ts'
import { explainIssue, explainSyntax } from './messages.ts'

/** One thing wrong with a YAML text: the line it stands in, from 1, and what is wrong and how to mend it. */
export interface YamlProblem {
  line: number
  message: string
}

/** A validated value, or everything that keeps the text from being one. */
export type YamlData<Value> = { value: Value; problems?: never } | { value?: never; problems: YamlProblem[] }

/** Length of the longest text that is parsed unless a caller has more in mind, in UTF-16 code units. */
export const maximumYamlLength = 16_384

/**
 * Reads a YAML text (version 1.2, core schema) as a value of a schema. Anchors, aliases, tags, repeated fields and
 * fields that are no plain word are refused. Never throws.
 * @param firstLine line of the file that the text begins in, from 1; problems are given in lines of the file
 * @param maximumLength length of the longest text that is read, in UTF-16 code units
 */
export function parseYamlData<Value>(
  text: string,
  schema: z.ZodType<Value>,
  firstLine: number,
  maximumLength: number = maximumYamlLength,
): YamlData<Value> {
  if (text.length > maximumLength) {
    const message = `the YAML has ${text.length} characters; at most ${maximumLength} are read. Shorten it.`
    return { problems: [{ line: firstLine, message }] }
  }
  const lineCounter = new LineCounter()
  const lineAt = (offset: number) => firstLine + lineCounter.linePos(offset).line - 1
  const document = parseDocument(text, { lineCounter, schema: 'core', uniqueKeys: true, prettyErrors: false })
  const unreadable = [
    ...findSyntaxProblems(document, lineAt),
    ...findForeignNodes(document, lineAt),
    ...findLostText(document, text, lineAt),
  ]
  if (unreadable.length > 0) return { problems: onePerLine(unreadable) }

  joinFolds(document, text)
  const data: unknown = document.toJS({ maxAliasCount: 0 })
  const result = schema.safeParse(data ?? {}, { reportInput: true })
  if (result.success) return { value: result.data }
  const problems = result.error.issues.flatMap((issue) =>
    explainIssue(issue, schema).map(({ path, message }) => ({
      line: lineAt(findOffset(document, path)),
      message,
    })),
  )
  return { problems: problems.sort((a, b) => a.line - b.line) }
}

type LineAt = (offset: number) => number

function findSyntaxProblems(document: Document.Parsed, lineAt: LineAt): YamlProblem[] {
  return [...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) => ({
    line: lineAt(code === 'MISSING_CHAR' ? findOpening(document, offset) : offset),
    message: explainSyntax(code, message),
  }))
}

/** A quotation that is not closed runs to the end of the text; the mistake is where it begins. */
function findOpening(document: Document.Parsed, end: number): number {
  let opening = end
  visit(document, {
    Scalar: (_, { range }) => {
      if (range && range[0] < end && range[1] >= end) opening = range[0]
    },
  })
  return opening
}

/** YAML can share nodes, name types and use whole lists as keys; data written by hand needs none of it. */
function findForeignNodes(document: Document.Parsed, lineAt: LineAt): YamlProblem[] {
  const problems: YamlProblem[] = []
  const refuse = (node: Node, message: string) =>
    problems.push({ line: lineAt(node.range?.[0] ?? 0), message })
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node))
        refuse(node, `the alias "*${node.source}" is not allowed. Write the value out again.`)
      else if (node.anchor) refuse(node, `the anchor "&${node.anchor}" is not allowed. Delete it.`)
      if (node.tag !== undefined) refuse(node, `the tag "${node.tag}" is not allowed. Delete it.`)
    },
    Pair: (_, { key }) => {
      if (isNode(key) && !(isScalar(key) && typeof key.value === 'string')) {
        refuse(key, 'a field name must be a plain word. Put other names in quotes.')
      }
    },
  })
  return problems
}

/** Joins the lines of values that stand on several, as lines of the text are joined; `|` keeps them apart. */
function joinFolds(document: Document.Parsed, text: string): void {
  visit(document, {
    Scalar: (_, node) => {
      const isFolded =
        node.type !== 'BLOCK_LITERAL' &&
        text
          .slice(...(node.range ?? [0, 0]))
          .trim()
          .includes('\n')
      if (isFolded && typeof node.value === 'string') node.value = joinFoldedLines(node.value)
    },
  })
}

/** What would be lost or hidden: text after a # that stands for a comment, and characters that nobody sees. */
function findLostText(document: Document.Parsed, text: string, lineAt: LineAt): YamlProblem[] {
  const problems: YamlProblem[] = []
  visit(document, {
    Scalar: (_, { value, range, type }) => {
      const line = lineAt(range?.[0] ?? 0)
      const comment = /^[ \t]+(#.*)/.exec(text.slice(range?.[1], range?.[2]))?.[1]
      if (type === 'PLAIN' && comment !== undefined)
        problems.push({
          line,
          message: `"${comment.slice(0, 40)}" would be left out as a comment. Put the value in quotes if it belongs to it; a comment goes into a line of its own.`,
        })
      if (typeof value === 'string')
        problems.push(...findHidden(value).map(({ message }) => ({ line, message })))
    },
  })
  return problems
}

/** The parser stumbles on after a mistake; what it says last about a line is no help. */
function onePerLine(problems: YamlProblem[]): YamlProblem[] {
  const byLine = new Map<number, YamlProblem>()
  for (const problem of problems) if (!byLine.has(problem.line)) byLine.set(problem.line, problem)
  return [...byLine.values()].sort((a, b) => a.line - b.line)
}

/** Where a field's name stands, or an item begins; for one that is missing, where its parent begins. */
function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let offset = document.contents?.range[0] ?? 0
  for (const [index, name] of path.entries()) {
    const parent = index === 0 ? document.contents : document.getIn(path.slice(0, index), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined
    const node = pair === undefined ? document.getIn(path.slice(0, index + 1), true) : pair.key
    if (!isNode(node) || !node.range) return offset
    offset = node.range[0]
  }
  return offset
}
