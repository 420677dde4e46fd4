import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { attribute, contentOf, headOf } from '#lib/base/html-tree.ts'
import { isPageData } from './page-frame.ts'
import { serializePage } from './serialize-page.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/**
 * A prerendered page without React's client runtime: no framework script, no flight data, no script preloads,
 * no streaming marks. Own scripts (`data-own`) and data blocks (JSON-LD, speculation rules) stay.
 * @throws Error when the page cannot stand without the runtime, because part of it was to be streamed in
 */
export function stripRuntime(page: string): string {
  return serializePage(parseWithoutRuntime(page))
}

/** The tree of a page without React's client runtime; throws as `stripRuntime` does. */
export function parseWithoutRuntime(page: string): DefaultTreeAdapterTypes.Document {
  const document = parse(page.replaceAll(flightScripts, ''))
  clean(document)
  hoist(document)
  return document
}

/** Most of a page, as it repeats the text: need not be parsed. No script can hold its own end tag. */
const flightScripts = /<script>\(?self\.__next_f\b[\s\S]*?<\/script>/g

/** Moves what describes a page to machines into its head: React leaves it where it was written, in the body. */
function hoist(document: DefaultTreeAdapterTypes.Document): void {
  const found = [...descendants(document)].filter(isPageData)
  if (found.length === 0) return
  const head = headOf(document)
  for (const element of found) {
    defaultTreeAdapter.detachNode(element)
    defaultTreeAdapter.appendChild(head, element)
  }
}

function* descendants(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    yield node
    yield* descendants(node)
  }
}

function clean(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (isRuntime(node)) {
      defaultTreeAdapter.detachNode(node)
      continue
    }
    if (!defaultTreeAdapter.isElementNode(node)) continue
    if (
      node.tagName === 'template' &&
      (attribute(node, 'id')?.startsWith('B:') || attribute(node, 'data-dgst') !== undefined)
    ) {
      throw new Error(
        'the page streams: a part of it would be missing without scripts. Remove Suspense and loading.tsx.',
      )
    }
    node.attrs = node.attrs.filter(({ name, value }) => !isMark(node, name, value))
    clean(contentOf(node))
  }
}

function isRuntime(node: Node): boolean {
  if (defaultTreeAdapter.isCommentNode(node)) return true
  if (!defaultTreeAdapter.isElementNode(node)) return false
  if (node.tagName === 'script') return !isOwnScript(node)
  if (node.tagName === 'link')
    return attribute(node, 'as') === 'script' || attribute(node, 'rel') === 'modulepreload'
  // Next keeps a place for metadata that arrives late; in a static page it is empty.
  return node.tagName === 'div' && attribute(node, 'hidden') !== undefined && node.childNodes.every(isRuntime)
}

function isOwnScript(script: Element): boolean {
  const type = attribute(script, 'type')
  return (
    attribute(script, 'data-own') !== undefined ||
    type === 'application/ld+json' ||
    type === 'speculationrules'
  )
}

/** Attributes that only the runtime or this step reads. */
function isMark({ tagName }: Element, name: string, value: string): boolean {
  if (tagName === 'style') return name === 'data-precedence' || name === 'data-href'
  if (tagName === 'script') return name === 'data-own'
  return name === 'class' && value === ''
}
