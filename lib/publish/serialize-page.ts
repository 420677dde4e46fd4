import { fromParse5 } from 'hast-util-from-parse5'
import { toHtml } from 'hast-util-to-html'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5'
import { bodyOf } from './html-tree.ts'
import { isSameTree } from './same-tree.ts'

/**
 * A document as HTML that compresses well: the head as it is, for unfurlers that look for its tags, the body without
 * optional end tags (HTML §13.1.2.4) and with what differs from element to element at the end of the tags. A parser
 * makes the same document of it as of the full form; the order of attributes has no meaning.
 */
export function serializePage(document: DefaultTreeAdapterTypes.Document): string {
  const body = bodyOf(document)
  orderAttributes(body)
  const content = fromParse5({ nodeName: '#document-fragment', childNodes: body.childNodes })
  const text = toHtml(content, { collapseEmptyAttributes: true, omitOptionalTags: true })
  const children = body.childNodes
  body.childNodes = []
  const [frame = '', end = ''] = serialize(document).split('</body>')
  body.childNodes = children
  const page = `${frame}${text}</body>${end}`
  const parsed = parse(page)
  if (isSameTree(parsed, document)) return page
  // The library would let a paragraph swallow the white space after it.
  const full = serialize(document)
  return serialize(parsed) === serialize(parse(full)) ? page : full
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
