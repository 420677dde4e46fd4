import type { Image, Link, Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { figuresOf } from './blocks/figures.ts'

/** An address within the site, as written: `/kameng-origins/` or `#origins`. */
export interface SiteUrl {
  siteUrl: string
}

/** Markdown as its author wrote it, in pieces: whoever prints it decides how addresses within the site read. */
export type MarkdownSource = readonly (string | SiteUrl)[]

/** A part of an article in Markdown, and the notes it refers to. */
export interface MarkdownPart {
  source: MarkdownSource
  /** Ids of the notes referred to, in order, each once. */
  noteIds: readonly string[]
}

/** The source of nodes that stand beside each other, and the ids of their notes. */
export function readMarkdownPart(nodes: readonly RootContent[], text: string): MarkdownPart {
  const noteIds = new Set<string>()
  for (const node of nodes) {
    visit(node, 'footnoteReference', ({ data }) => {
      if (data?.noteId !== undefined) noteIds.add(data.noteId)
    })
  }
  return { source: readMarkdown(nodes, text), noteIds: [...noteIds] }
}

/**
 * The source of nodes that stand beside each other, a blank line between them. It is cut at the places that the
 * parser noted, never searched for, so that code and escapes stay whole; links by reference carry their address.
 * @param text the source, with each character of its comments a NUL
 */
export function readMarkdown(nodes: readonly RootContent[], text: string): MarkdownSource {
  return nodes
    .flatMap((node, index) => [...(index === 0 ? [] : ['\n\n']), ...readNode(node, text)])
    .map((piece) => (typeof piece === 'string' ? piece.replace(/[ \t]{0,8}\0+/g, '') : piece))
}

/** Markdown as text, with addresses within the site as `resolve` gives them. */
export function formatMarkdown(source: MarkdownSource, resolve: (siteUrl: string) => string): string {
  return source.map((piece) => (typeof piece === 'string' ? piece : resolve(piece.siteUrl))).join('')
}

interface Edit {
  start: number
  end: number
  pieces: MarkdownSource
}

function readNode(node: RootContent, text: string): MarkdownSource {
  const edits: Edit[] = []
  visit(node, (inner) => {
    const isAddressed = inner.type === 'link' || inner.type === 'image'
    for (const each of isAddressed ? [inner] : figuresOf(inner).map(({ image }) => image)) {
      const edit = editAddress(each, text)
      if (edit !== undefined) edits.push(edit)
    }
    if (inner.type === 'link') edits.push(...addAside(inner))
  })
  const pieces: (string | SiteUrl)[] = []
  const { start: first, end } = rangeOf(node)
  let start = first
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(start, edit.start), ...edit.pieces)
    start = edit.end
  }
  return [...pieces, text.slice(start, end)]
}

/** Kind and size of the file that a link leads to, behind its words. */
function addAside({ data, children }: Link): Edit[] {
  const last = children.at(-1)
  if (data?.aside === undefined || last === undefined) return []
  const { end } = rangeOf(last)
  return [{ start: end, end, pieces: [data.aside] }]
}

/** Replaces what follows the text of a link: the address, or the name of a definition that stands elsewhere. */
function editAddress(node: Link | Image, text: string): Edit | undefined {
  const { start, end } = rangeOf(node)
  const last = node.type === 'link' ? node.children.at(-1) : undefined
  const tailStart = last === undefined ? start + startOfTail(text.slice(start, end)) : rangeOf(last).end
  const tail = text.slice(tailStart, end)
  const inline = /^\]\(\s*<?/.exec(tail)
  if (inline !== null) {
    if (!isSiteUrl(node.url)) return undefined
    const from = tailStart + inline[0].length
    const address = inline[0].endsWith('<') ? /^[^>]*/ : /^[^\s)>]*/
    const written = address.exec(text.slice(from, end))?.[0] ?? ''
    // A file of the article's folder, whose published address is another.
    const siteUrl = isSiteUrl(written) ? written : node.url
    return { start: from, end: from + written.length, pieces: [{ siteUrl }] }
  }
  // An address in pointed brackets, or a bare one, has no text of its own and leads elsewhere.
  if (!tail.startsWith(']')) return undefined
  const title = node.title ? ` "${node.title.replace(/["\\]/g, '\\$&')}"` : ''
  return {
    start: tailStart,
    end,
    pieces: ['](', isSiteUrl(node.url) ? { siteUrl: node.url } : node.url, `${title})`],
  }
}

/** Where `](…)`, `][…]` or the last `]` of an image, or of a link without text, begins. */
function startOfTail(source: string): number {
  const found = /\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?$/.exec(source)
  return found?.index ?? source.length
}

function isSiteUrl(url: string): boolean {
  return url.startsWith('/') || url.startsWith('#')
}

function rangeOf({ type, position }: Nodes): { start: number; end: number } {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) throw new Error(`A ${type} has lost its place in the source.`)
  return { start, end }
}
