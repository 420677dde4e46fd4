import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'
import { bodyOf, findElement } from '#lib/base/html-tree.ts'

/** A page's head and body with attributes in alphabetical order: equal for pages that a browser makes the same of. */
export function describePage(document: DefaultTreeAdapterTypes.Document) {
  const head = findElement(document, ({ tagName }) => tagName === 'head')
  return { head: head && describeNode(head), body: describeNode(bodyOf(document)) }
}

interface Description {
  name: string
  attributes?: string[]
  text?: string
  children?: Description[]
}

function describeNode(node: DefaultTreeAdapterTypes.ChildNode): Description {
  if (defaultTreeAdapter.isTextNode(node)) return { name: '#text', text: node.value }
  if (!defaultTreeAdapter.isElementNode(node)) return { name: node.nodeName }
  const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`).sort()
  return { name: node.tagName, attributes, children: node.childNodes.map(describeNode) }
}
