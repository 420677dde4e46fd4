import { type DefaultTreeAdapterTypes, html, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element

/**
 * All elements of an HTML document in document order, `<noscript>` read as content, `<template>` contents left out.
 * Walks without recursion, so that no depth of nesting overflows the stack.
 */
export function* readElements(source: string): Generator<Element> {
  const pending: DefaultTreeAdapterTypes.ChildNode[] = parse(source, {
    scriptingEnabled: false,
  }).childNodes.toReversed()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('tagName' in node)) continue
    yield node
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child) pending.push(child)
    }
  }
}

/** Text of an element and all it holds, with white space collapsed. */
export function textOf(element: Element): string {
  return rawTextOf(element).replace(/\s+/g, ' ').trim()
}

/** Text of an element and all it holds, as it stands. */
export function rawTextOf(element: Element): string {
  let text = ''
  const pending: DefaultTreeAdapterTypes.ChildNode[] = [...element.childNodes].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('value' in node) text += node.value
    if ('childNodes' in node) pending.push(...[...node.childNodes].reverse())
  }
  return text
}

/** True for an HTML element; an SVG may hold a `<title>` and an `<a>` of its own. */
export function isHtml(element: Element): boolean {
  return element.namespaceURI === html.NS.HTML
}
