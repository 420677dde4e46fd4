import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { serializePage } from './serialize-page.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/**
 * A prerendered page without React's client runtime: no framework script, no flight data, no script preloads,
 * no streaming marks. Own scripts (`data-own`) and data blocks (JSON-LD, speculation rules) stay.
 * @throws Error when the page cannot stand without the runtime, because part of it was to be streamed in
 */
export function stripRuntime(page: string): string {
  const document = parse(page)
  clean(document)
  hoist(document)
  return serializePage(document)
}

/**
 * Moves microdata into the head, where chats look for it: React leaves it where it was written, in the body. What
 * Open Graph says in the same words stands in one element with it (`property` is RDFa, which may be added to
 * `itemprop`).
 */
function hoist(document: DefaultTreeAdapterTypes.Document): void {
  const elements = [...descendants(document)]
  const head = elements.find(({ tagName }) => tagName === 'head')
  for (const element of elements) {
    const itemprop = element.tagName === 'meta' ? attribute(element, 'itemprop') : undefined
    if (head === undefined || itemprop === undefined) continue
    defaultTreeAdapter.detachNode(element)
    const property = openGraphOf[itemprop]
    const same = elements.find(
      (each) =>
        property !== undefined &&
        attribute(each, 'property') === property &&
        attribute(each, 'content') === attribute(element, 'content'),
    )
    if (same === undefined) defaultTreeAdapter.appendChild(head, element)
    else same.attrs.unshift({ name: 'itemprop', value: itemprop })
  }
}

const openGraphOf: Record<string, string> = {
  name: 'og:title',
  description: 'og:description',
  image: 'og:image',
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
    clean(node)
  }
}

function isRuntime(node: Node): boolean {
  if (defaultTreeAdapter.isCommentNode(node)) return true
  if (!defaultTreeAdapter.isElementNode(node)) return false
  if (node.tagName === 'script') return !isOwnScript(node)
  if (node.tagName === 'link')
    return attribute(node, 'as') === 'script' || attribute(node, 'rel') === 'modulepreload'
  // Next repeats Open Graph in X's words; X reads Open Graph where its own are missing.
  if (node.tagName === 'meta' && repeated.has(attribute(node, 'name') ?? '')) return true
  // Next keeps a place for metadata that arrives late; in a static page it is empty.
  return node.tagName === 'div' && attribute(node, 'hidden') !== undefined && node.childNodes.every(isRuntime)
}

const repeated = new Set([
  'twitter:title',
  'twitter:description',
  'twitter:image',
  'twitter:image:width',
  'twitter:image:height',
])

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

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}
