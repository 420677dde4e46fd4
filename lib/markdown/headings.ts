import type { Heading, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { type Aliases, readAliases } from '#lib/markdown/ids/aliases.ts'
import { explainReserved } from '#lib/markdown/ids/reserved.ts'
import { report } from './problem.ts'

/** What `{#id …}` at the end of a heading says. */
export interface HeadingAttributes extends Aliases {
  id: string
  /** Sources disagree on what the section tells. */
  contested: boolean
}

declare module 'mdast' {
  interface HeadingData {
    attributes?: HeadingAttributes
  }
}

/** Longest id: it is a path segment, meant to be read out, printed and scanned. */
export const maximumIdLength = 24

/**
 * Reads `{#id was=old,older contested}` off every heading, in the one place where ids are decided.
 * Reports a heading that has none, has a malformed or reserved one, or skips a depth.
 */
export function readHeadingAttributes() {
  return (tree: Root, file: VFile): void => {
    let depthBefore = 1
    for (const node of tree.children) {
      if (node.type === 'heading') {
        depthBefore = checkDepth(node, depthBefore, file)
        // A title that stands in the text is to be deleted; nothing leads to a heading of depth 4. Neither has an id.
        const attributes = node.depth === 1 || node.depth > 3 ? undefined : takeAttributes(node, file)
        if (node.depth > 3) reportId(node, file)
        if (attributes !== undefined) node.data = { ...node.data, attributes }
      } else {
        reportNestedHeadings(node, file)
      }
    }
  }
}

function checkDepth(heading: Heading, depthBefore: number, file: VFile): number {
  if (heading.depth === 1) {
    report(file, heading, 'the title of the page comes from the front matter. Start sections with ## .')
  } else if (heading.depth > 4) {
    report(file, heading, 'headings go down to depth 4 (####). Make this one a #### or a paragraph.')
  } else if (heading.depth > depthBefore + 1) {
    report(
      file,
      heading,
      `this heading skips a depth: it has ${heading.depth} signs # after one with ${depthBefore}. Use ${depthBefore + 1}.`,
    )
  }
  return heading.depth
}

function reportId(heading: Heading, file: VFile): void {
  const last = heading.children.at(-1)
  if (last?.type === 'text' && /\{[^{}]*\}\s*$/.test(last.value))
    report(
      file,
      heading,
      'a heading of depth 4 (####) has no id: it stands in no contents list, and no link leads to it. Delete the braces, or make it a ###.',
    )
}

function takeAttributes(heading: Heading, file: VFile): HeadingAttributes | undefined {
  const last = heading.children.at(-1)
  const match = last?.type === 'text' ? /\s*\{([^{}]*)\}\s*$/.exec(last.value) : null
  if (match === null || last?.type !== 'text') {
    report(
      file,
      heading,
      'this heading has no id. Add one at its end that can stay for ever, such as {#origins}.',
    )
    return undefined
  }
  removeEnd(heading, last, match.index)
  if (heading.children.length === 0)
    report(file, heading, 'this heading has no text. Write one before its {#id}.')
  if (/\{#[^{}]*\}\s*$/.test(last.value))
    report(file, heading, 'this heading has two ids. Keep one, and write older ones as {#id was=old-id}.')
  return parseAttributes(match[1] ?? '', heading, file)
}

function removeEnd(heading: Heading, text: Text, index: number): void {
  text.value = text.value.slice(0, index)
  if (text.value === '') heading.children.pop()
}

function parseAttributes(source: string, heading: Heading, file: VFile): HeadingAttributes | undefined {
  const [first = '', ...others] = source.trim().split(/\s+/)
  const problem = first.startsWith('#') ? explainId(first.slice(1)) : `must start with {#, not {${first}`
  if (problem !== undefined) {
    report(file, heading, `the id of this heading ${problem}.`)
    return undefined
  }
  const attributes: HeadingAttributes = { id: first.slice(1), was: [], moved: [], contested: false }
  for (const other of others) {
    if (other === 'contested') attributes.contested = true
    else if (other.startsWith('was=')) {
      const { was, moved } = readAliases(other.slice(4), (message) => report(file, heading, message))
      attributes.was.push(...was)
      attributes.moved.push(...moved)
    } else
      report(
        file,
        heading,
        `"${other}" means nothing here. After the id there may be was=old-id,older-id and contested.`,
      )
  }
  return attributes
}

/** Why a text cannot be an id of an article, as the end of a sentence; undefined when it can. */
export function explainId(id: string): string | undefined {
  const problem = explainName(id)
  if (problem !== undefined) return problem
  const reserved = explainReserved(id)
  if (reserved !== undefined) return `is "${id}", ${reserved}`
  if (/^(claim|note|ref|evidence)-/.test(id))
    return `is "${id}": claim-, note-, ref- and evidence- are kept for claims and notes. Choose another`
  return undefined
}

/** Why a text cannot be a segment of a path, as the end of a sentence; undefined when it can. */
export function explainName(id: string): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    return `is "${id}": it must be lower-case ASCII letters, digits and single hyphens, such as hq-move or 2008-crisis`
  }
  if (id.length > maximumIdLength)
    return `is "${id}": it has ${id.length} characters, at most ${maximumIdLength}`
  return undefined
}

function reportNestedHeadings(node: RootContent, file: VFile): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type === 'heading')
      report(file, child, 'a heading inside a list or quotation makes no section. Move it out.')
    else if ('children' in child) reportNestedHeadings(child, file)
  }
}
