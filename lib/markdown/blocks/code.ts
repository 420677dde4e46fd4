import type { Element, ElementContent } from 'hast'
import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isPictureCode } from '../picture-code.ts'
import { report } from '../problem.ts'
import { readAttributes } from './attributes.ts'
import { highlight, languageNames } from './highlight.ts'

declare module 'mdast' {
  interface CodeData {
    /** Stands above the code. */
    title?: string
  }
}

/** Reads the titles of code, ```` ```js title="server.js" ````, and reports languages that nobody knows. */
export function readCodeTitles() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'code', (node) => {
      if (isPictureCode(node)) return
      if (node.lang && !languageNames.includes(node.lang))
        report(
          file,
          node,
          `code in "${node.lang}" is not known here. The languages are ${languageNames.join(', ')}; with none, or text, it is shown as it is.`,
        )
      const { meta } = node
      if (!meta) return
      const attributes = readAttributes(meta.startsWith('{') ? meta : `{${meta}}`)
      const title = attributes?.values.get('title')
      const isUnderstood =
        attributes?.id === undefined && attributes?.values.size === 1 && attributes.others.length === 0
      if (title && isUnderstood) node.data = { ...node.data, title }
      else
        report(
          file,
          node,
          `"${meta.slice(0, 40)}" after the language of this code would vanish. Delete it, or write title="…".`,
        )
    })
  }
}

/** Code, its kinds of words marked by classes, with its title above it. */
export function code(_state: unknown, node: Code): Element {
  const pieces = highlight(node.value, node.lang ?? '') ?? [{ text: node.value, kind: undefined }]
  const inner = element('code', [...pieces.map(toHast), { type: 'text', value: '\n' }])
  if (node.lang) inner.properties = { className: [`language-${node.lang}`] }
  // It scrolls within itself, so the keyboard has to reach it.
  const pre = { ...element('pre', [inner]), properties: { tabIndex: 0 } }
  const title = node.data?.title
  return title === undefined
    ? pre
    : element('figure', [element('figcaption', [{ type: 'text', value: title }]), pre])
}

function toHast({ text, kind }: { text: string; kind: string | undefined }): ElementContent {
  const content: ElementContent = { type: 'text', value: text }
  return kind === undefined ? content : { ...element('span', [content]), properties: { className: [kind] } }
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}
