import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5'

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

/** All elements below a node, in document order. */
export function listElements(parent: ParentNode): Element[] {
  const elements: Element[] = []
  findElement(parent, (element) => {
    elements.push(element)
    return false
  })
  return elements
}

/** All elements of a name below a node, in document order. */
export function elementsOf(parent: ParentNode, tagName: string): Element[] {
  return listElements(parent).filter((element) => element.tagName === tagName)
}

/** The text below a node. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Adds an element with a text behind what a node holds. */
export function appendElement(
  parent: ParentNode,
  tagName: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  const element = defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs)
  defaultTreeAdapter.insertText(element, text)
  defaultTreeAdapter.appendChild(parent, element)
}

/** Puts a text in the place of an element. */
export function replaceWithText(element: Element, text: string): void {
  const { parentNode } = element
  if (parentNode === null) return
  defaultTreeAdapter.insertTextBefore(parentNode, text, element)
  defaultTreeAdapter.detachNode(element)
}

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  const { parentNode } = element
  if (parentNode === null) return
  for (const node of [...element.childNodes]) {
    defaultTreeAdapter.detachNode(node)
    defaultTreeAdapter.insertBefore(parentNode, node, element)
  }
  defaultTreeAdapter.detachNode(element)
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
