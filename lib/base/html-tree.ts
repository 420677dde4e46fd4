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

/** All elements of a name below a node, in document order. */
export function elementsOf(parent: ParentNode, tagName: string): Element[] {
  const elements: Element[] = []
  findElement(parent, (element) => {
    if (element.tagName === tagName) elements.push(element)
    return false
  })
  return elements
}

/** What holds the children of an element: of a `template`, its content. */
export function contentOf(element: Element | DefaultTreeAdapterTypes.Template): ParentNode {
  return 'content' in element ? defaultTreeAdapter.getTemplateContent(element) : element
}

/** The `body` of a document. */
export function bodyOf(document: ParentNode): Element {
  return required(document, 'body')
}

/** The `head` of a document. */
export function headOf(document: ParentNode): Element {
  return required(document, 'head')
}

function required(document: ParentNode, name: string): Element {
  const element = findElement(document, ({ tagName }) => tagName === name)
  if (element === undefined) throw new Error(`the page has no ${name}.`)
  return element
}
