import { fromParse5 } from 'hast-util-from-parse5'
import { toHtml } from 'hast-util-to-html'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5'

/**
 * A document as HTML that compresses well: without optional tags (HTML §13.1.2.4) and empty values of attributes,
 * and with what differs from element to element at the end of the tags. A parser makes the same document of it as
 * of the full form; the order of attributes has no meaning.
 */
export function serializePage(document: DefaultTreeAdapterTypes.Document): string {
  orderAttributes(document)
  const full = serialize(document)
  const same = serialize(parse(full))
  const tree = fromParse5(document)
  for (const omitOptionalTags of [true, false]) {
    const page = toHtml(tree, { collapseEmptyAttributes: true, omitOptionalTags })
    // The library would let a paragraph swallow the white space after it.
    if (serialize(parse(page)) === same) return page
  }
  return full
}

function orderAttributes(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    node.attrs = node.attrs.toSorted((a, b) => last.indexOf(a.name) - last.indexOf(b.name))
    orderAttributes(node)
  }
}

/** Attributes that stand at the end, in this order. `<span class="claim" data-basis="record" id="` is one long match. */
const last = ['href', 'id']
