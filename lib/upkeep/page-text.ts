import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

/** The text of an HTML page as a reader may see it: scripts and styles left out. Walks without recursion. */
export function pageText(html: string): string {
  const pending: DefaultTreeAdapterTypes.ChildNode[] = parse(html, {
    scriptingEnabled: false,
  }).childNodes.toReversed()
  let text = ''
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) text += node.value
    if (!defaultTreeAdapter.isElementNode(node) || unseen.has(node.tagName)) continue
    pending.push(...node.childNodes.toReversed())
  }
  return text
}

const unseen = new Set(['script', 'style', 'template'])
