import { type DefaultTreeAdapterTypes, defaultTreeAdapter, serialize, serializeOuter } from 'parse5'
import { attribute, bodyOf, elementsOf, headOf } from '#lib/base/html-tree.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** All of a page that other pages have in common with it. */
export interface PageFrame {
  /** From the doctype to where the head begins to describe the page. */
  start: string
  /** The rest of the head: style or scripts that stand behind the description. */
  middle: string
  /** What stands between the head and the content of the body, and behind that. */
  body: string
  end: string
}

/** The frame of a page. */
export function readFrame(document: DefaultTreeAdapterTypes.Document): PageFrame {
  const head = headOf(document)
  const first = head.childNodes.findIndex(isOwn)
  const shared = (nodes: readonly Node[]) =>
    nodes.flatMap((node) => (isOwn(node) ? [] : serializeOuter(node))).join('')
  const before = shared(head.childNodes.slice(0, Math.max(first, 0)))
  const [start = '', body = '', end = ''] = serializeEmpty(document).split(/(?=<\/head>)|(?=<\/body>)/)
  return { start: `${start}${before}`, middle: shared(head.childNodes.slice(Math.max(first, 0))), body, end }
}

/** A page with a frame: what its head has to itself, what machines read at the end of the head, the content of its body. */
export function joinFrame(frame: PageFrame, head: string, data: string, content: string): string {
  return `${frame.start}${head}${frame.middle}${data}${frame.body}${content}${frame.end}`
}

/** Microdata, which chats look for in the head, and structured data: React leaves both where they were written. */
export function isPageData(element: Element): boolean {
  if (element.tagName === 'meta') return attribute(element, 'itemprop') !== undefined
  return element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json'
}

/** Takes that out of a body; returns it as HTML. */
export function takePageData(body: Element): string {
  const data = [...elementsOf(body, 'meta'), ...elementsOf(body, 'script')].filter(isPageData)
  for (const element of data) defaultTreeAdapter.detachNode(element)
  return data.map((element) => serializeOuter(element)).join('')
}

/** Whether a node of a head says something of this page alone. */
function isOwn(node: Node): boolean {
  if (!defaultTreeAdapter.isElementNode(node)) return false
  const { tagName } = node
  if (tagName === 'title' || isPageData(node)) return true
  if (tagName === 'meta')
    return attribute(node, 'charset') === undefined && attribute(node, 'name') !== 'viewport'
  return tagName === 'link' && attribute(node, 'rel') !== 'stylesheet'
}

/** The document without the content of head and body. */
function serializeEmpty(document: DefaultTreeAdapterTypes.Document): string {
  const parts = [headOf(document), bodyOf(document)].map((part) => ({ part, children: part.childNodes }))
  for (const { part } of parts) part.childNodes = []
  const text = serialize(document)
  for (const { part, children } of parts) part.childNodes = children
  return text
}
