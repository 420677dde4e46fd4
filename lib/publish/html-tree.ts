import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** The first element below a node that passes, in document order; what lies in a `template` is not part of the page. */
export function findElement(parent: ParentNode, passes: (element: Element) => boolean): Element | undefined {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    const found = passes(node) ? node : findElement(node, passes)
    if (found !== undefined) return found
  }
  return undefined
}

/** The `body` of a document. */
export function bodyOf(document: ParentNode): Element {
  const body = findElement(document, ({ tagName }) => tagName === 'body')
  if (body === undefined) throw new Error('the page has no body.')
  return body
}
