import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5'
import { escapeMarkup } from '#lib/base/escape.ts'

/** The children of a node as XML: HTML, MathML and SVG each name their namespace where they begin. */
export function serializeXml(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes.map((node) => serializeNode(node)).join('')
}

function serializeNode(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return escapeMarkup(node.value)
  if (!defaultTreeAdapter.isElementNode(node)) return ''
  const { tagName, namespaceURI, attrs, parentNode } = node
  const around = parentNode !== null && 'namespaceURI' in parentNode ? parentNode.namespaceURI : html.NS.HTML
  const own = namespaceURI === around ? [] : [{ name: 'xmlns', value: namespaceURI }]
  const attributes = [...own, ...attrs].map(({ name, value }) => ` ${name}="${escapeMarkup(value)}"`)
  const content = serializeXml(node)
  return content === ''
    ? `<${tagName}${attributes.join('')}${isVoid(tagName) ? '/>' : `></${tagName}>`}`
    : `<${tagName}${attributes.join('')}>${content}</${tagName}>`
}

function isVoid(tagName: string): boolean {
  return ['br', 'col', 'hr', 'img', 'wbr'].includes(tagName)
}
