import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type ParentNode = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

/**
 * Whether two trees are one document to a reader: the same elements with the same attributes in the same order, the
 * same text wherever it is cut. Comments and `template` contents make it say no, as does all else it does not know.
 */
export function isSameTree(one: ParentNode, other: ParentNode): boolean {
  const [ones, others] = [one.childNodes, other.childNodes]
  for (let here = 0, there = 0; ; ) {
    const [text, nextHere] = textFrom(ones, here)
    const [otherText, nextThere] = textFrom(others, there)
    if (text !== otherText) return false
    const [node, otherNode] = [ones[nextHere], others[nextThere]]
    if (node === undefined || otherNode === undefined) return node === otherNode
    if (!isSameNode(node, otherNode)) return false
    here = nextHere + 1
    there = nextThere + 1
  }
}

/** The text that begins at a position, and the position of what is no text. */
function textFrom(nodes: readonly Node[], start: number): [text: string, end: number] {
  let text = ''
  for (let position = start; ; position++) {
    const node = nodes[position]
    if (node === undefined || !defaultTreeAdapter.isTextNode(node)) return [text, position]
    text += node.value
  }
}

function isSameNode(one: Node, other: Node): boolean {
  if (defaultTreeAdapter.isDocumentTypeNode(one) && defaultTreeAdapter.isDocumentTypeNode(other)) {
    return one.name === other.name && one.publicId === other.publicId && one.systemId === other.systemId
  }
  if (!defaultTreeAdapter.isElementNode(one) || !defaultTreeAdapter.isElementNode(other)) return false
  if (one.tagName === 'template') return false
  return (
    one.tagName === other.tagName &&
    one.namespaceURI === other.namespaceURI &&
    hasSameAttributes(one, other) &&
    isSameTree(one, other)
  )
}

function hasSameAttributes({ attrs }: Element, other: Element): boolean {
  return (
    attrs.length === other.attrs.length &&
    attrs.every(({ name, value, namespace }, index) => {
      const attribute = other.attrs[index]
      return attribute?.name === name && attribute.value === value && attribute.namespace === namespace
    })
  )
}
