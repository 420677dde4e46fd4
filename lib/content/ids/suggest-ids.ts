import type { Heading } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { suggestId } from './suggest-id.ts'

/** An id that was written at the end of a heading. */
export interface SuggestedId {
  /** Line of the file, from 1. */
  line: number
  id: string
  /** The heading. */
  words: string
}

/** A heading that makes a section or subheading, and its id if it has one. */
export interface HeadingId {
  depth: number
  id: string | undefined
}

interface SuggestOptions {
  /** Ids that are in use, or were, beside those of the file itself. */
  taken?: readonly string[]
  /** Headings of the same article in another language, whose ids are taken where they are as many of the same depths. */
  model?: readonly HeadingId[] | undefined
}

/** The text of a file with an id at the end of every heading that has none; all else as it is. */
export function suggestIds(
  text: string,
  { taken = [], model }: SuggestOptions = {},
): { text: string; suggested: SuggestedId[] } {
  const headings = listHeadings(text)
  const isParallel =
    model?.length === headings.length && headings.every(({ depth }, index) => depth === model[index]?.depth)
  const own = new Set([...text.matchAll(/\{#([^\s{}]+)/g)].map(([, id = '']) => id))
  const used = new Set([...taken, ...own])
  const suggested: SuggestedId[] = []
  let result = ''
  let position = 0
  for (const [index, heading] of headings.entries()) {
    const end = heading.children.at(-1)?.position?.end.offset
    if (end === undefined || readId(heading) !== undefined) continue
    const shared = isParallel ? model[index]?.id : undefined
    const words = toText(heading).replace(attributes, '')
    const id = shared !== undefined && !own.has(shared) ? shared : suggestId(words, used)
    suggested.push({ line: heading.position?.start.line ?? 1, id, words })
    const before = text.slice(position, end)
    const [found] = attributes.exec(before) ?? []
    result += found === undefined ? `${before} {#${id}}` : before.replace(/\{([^{}]*\}\s*)$/, `{#${id} $1`)
    position = end
  }
  return { text: result + text.slice(position), suggested }
}

/** The headings of a file that have an id or need one, in order. */
export function listHeadingIds(text: string): HeadingId[] {
  return listHeadings(text).map((heading) => ({ depth: heading.depth, id: readId(heading) }))
}

/** What may stand in braces at the end of a heading. */
const attributes = /\s*\{[^{}]*\}\s*$/

function readId(heading: Heading): string | undefined {
  return /\{#([^\s{}]+)[^{}]*\}\s*$/.exec(toText(heading))?.[1]
}

function listHeadings(text: string): Heading[] {
  const front = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text)?.[0] ?? ''
  // Blanked, so that lines and offsets stay true.
  const body = front.replace(/[^\n]/g, ' ') + text.slice(front.length)
  return remark()
    .use(remarkGfm)
    .parse(body)
    .children.filter((node) => node.type === 'heading')
    .filter(({ depth }) => depth === 2 || depth === 3)
}
