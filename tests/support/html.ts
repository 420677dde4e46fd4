import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** Every element of a page or a piece of one, in order; the content of `<template>` is looked into as well. */
export function elementsOf(html: string): Element[] {
  return [...elementsIn(/^\s*<(?:!doctype|html)/i.test(html) ? parse(html) : parseFragment(html))]
}

/** The value of an attribute; undefined when the element has none of the name. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

/** Text of a piece of HTML or of an element, as `textContent` has it. */
export function textOf(source: string | ParentNode): string {
  const parent = typeof source === 'string' ? parseFragment(source) : source
  return parent.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value
      return 'childNodes' in node ? textOf(node) : ''
    })
    .join('')
}

/** Every id of a page, in order, repeated ones included. */
export function idsOf(html: string): string[] {
  return elementsOf(html).flatMap((element) => attributeOf(element, 'id') ?? [])
}

/** Names of the parse errors of a piece of HTML. */
export function parseErrorsOf(html: string): string[] {
  const errors: string[] = []
  parseFragment(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true })
  return errors
}

/** Every element below a node, in order; the content of `<template>` is looked into as well. */
export function* elementsIn(parent: ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    yield node
    if ('content' in node) yield* elementsIn(node.content)
    yield* elementsIn(node)
  }
}
