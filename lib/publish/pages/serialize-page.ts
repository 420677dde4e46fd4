import { fromParse5 } from 'hast-util-from-parse5'
import { toHtml } from 'hast-util-to-html'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from 'parse5'
import { bodyOf } from '#lib/base/html-tree.ts'
import { isSameTree } from './same-tree.ts'

type Element = DefaultTreeAdapterTypes.Element

/**
 * A document as HTML that compresses well: the head as it is, for unfurlers that look for its tags, and the body as
 * `serializeBody` writes it, or with another content.
 */
export function serializePage(
  document: DefaultTreeAdapterTypes.Document,
  content: string = serializeBody(bodyOf(document)),
): string {
  const body = bodyOf(document)
  const children = body.childNodes
  body.childNodes = []
  const [frame = '', end = ''] = serialize(document).split('</body>')
  body.childNodes = children
  return `${frame}${content}</body>${end}`
}

/**
 * The content of a body without optional end tags (HTML §13.1.2.4), and with what differs from element to element at
 * the end of the tags. A parser makes the same of it as of the full form; the order of attributes has no meaning.
 */
export function serializeBody(body: Element): string {
  orderAttributes(body)
  const content = fromParse5({ nodeName: '#document-fragment', childNodes: body.childNodes })
  const text = toHtml(content, { collapseEmptyAttributes: true, omitOptionalTags: true })
  const parsed = parseFragment(body, text, {})
  if (isSameTree(parsed, body)) return text
  // The library would let a paragraph swallow the white space after it.
  const full = serialize(body)
  return serialize(parsed) === serialize(parseFragment(body, full, {})) ? text : full
}

/**
 * The same with all end tags: what they weigh is nothing to notice where a page is short, and to prove that they can be left
 * out takes most of the time that it takes to make such a page.
 */
export function serializeInFull(body: Element): string {
  orderAttributes(body)
  return serialize(body)
}

function orderAttributes(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    node.attrs = node.attrs.toSorted((a, b) => last.indexOf(a.name) - last.indexOf(b.name))
    orderAttributes(node)
  }
}

/** Attributes that stand at the end, in this order. `<span class="claim-content" data-basis="record" id="` is one long match. */
const last = ['href', 'id']
