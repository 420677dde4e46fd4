import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from 'parse5'
import {
  appendElement,
  attribute,
  listElements,
  replaceWithText,
  textOf,
  unwrap,
} from '#lib/base/html-tree.ts'
import { isBasis } from '#lib/markdown/basis.ts'
import type { Messages } from '#lib/messages/messages.ts'
import { formatFormula } from './formula-text.ts'
import { smallStyle, styles } from './styles.ts'

type Element = DefaultTreeAdapterTypes.Element

interface FinishOptions {
  /** Start of absolute addresses. */
  origin: string
  grades: Messages['grades']
  /** What stands behind the words of a link in its stead. */
  formatLink: (url: string) => string
}

/**
 * HTML as the editor of WeChat keeps it when it is pasted: style written on each element, no id and no class, links as
 * text, grades as characters, pictures at absolute addresses, and only elements that it knows.
 */
export function finishHtml(source: string, options: FinishOptions): string {
  const tree = parseFragment(source)
  for (const element of listElements(tree)) finishElement(element, options)
  return serialize(tree)
}

function finishElement(element: Element, { origin, grades, formatLink }: FinishOptions): void {
  const basis = attribute(element, 'data-basis')
  if (isBasis(basis)) appendElement(element, 'sup', grades[basis].mark)
  switch (element.tagName) {
    case 'a':
      unlink(element, origin, formatLink)
      return
    case 'math':
      replaceWithText(element, formatFormula(element))
      return
    case 'img':
      finishImage(element, origin)
      return
    case 'pre':
      keepLines(element)
      break
    // A caption within the table would be lost with the table's own style.
    case 'caption':
      moveBeforeTable(element)
      break
  }
  const { tagName } = element
  const isSmall = tagName === 'figcaption' || tagName === 'caption' || holdsSmall(element)
  rename(element, names[tagName] ?? tagName)
  const style = isSmall ? smallStyle : styles[tagName]
  element.attrs = [
    ...element.attrs.filter(({ name }) => keptAttributes.has(name)),
    ...(style === undefined ? [] : [{ name: 'style', value: style }]),
  ]
}

const names: Readonly<Record<string, string>> = {
  figure: 'section',
  div: 'section',
  figcaption: 'p',
  caption: 'p',
  small: 'span',
  // As a section it breaks lines that are too long.
  pre: 'section',
}

const keptAttributes = new Set(['alt', 'src', 'colspan', 'rowspan', 'start'])

/** A paragraph that is small as a whole. */
function holdsSmall({ tagName, childNodes: [first, ...others] }: Element): boolean {
  return tagName === 'p' && first?.nodeName === 'small' && others.length === 0
}

/** The words of a link, and its number; marks of notes have theirs, and words that are the address need none. */
function unlink(link: Element, origin: string, formatLink: (url: string) => string): void {
  const href = attribute(link, 'href') ?? ''
  const words = textOf(link)
  const isNote = link.parentNode !== null && link.parentNode.nodeName === 'sup'
  if (href.startsWith('#') && isNote) {
    replaceWithText(link, `[${words}]`)
    return
  }
  const url = href.startsWith('/') ? origin + href : href
  if (!href.startsWith('#') && words.trim() !== '' && words !== url)
    link.childNodes.push(...parseFragment(formatLink(url)).childNodes)
  unwrap(link)
}

/** A picture that the editor can fetch; drawings of other kinds become the words that stand for them. */
function finishImage(image: Element, origin: string): void {
  const source = attribute(image, 'src') ?? ''
  const alt = attribute(image, 'alt') ?? ''
  if (!/\.(?:jpe?g|png|gif)$/i.test(source)) {
    replaceWithText(image, alt)
    return
  }
  const url = source.startsWith('/') ? origin + source : source
  image.attrs = Object.entries({ src: url, alt, style: styles.img ?? '' }).map(([name, value]) => ({
    name,
    value,
  }))
}

/** The editor joins lines and spaces in code unless they are written as elements and characters. */
function keepLines(code: Element): void {
  for (const parent of [code, ...listElements(code)])
    for (const node of [...parent.childNodes]) {
      if (!defaultTreeAdapter.isTextNode(node)) continue
      const lines = node.value
        .replace(/\n$/, '')
        .replace(/^ +| {2,}/gm, (spaces) => '\u00a0'.repeat(spaces.length))
      lines.split('\n').forEach((line, index) => {
        if (index > 0)
          defaultTreeAdapter.insertBefore(
            parent,
            defaultTreeAdapter.createElement('br', parent.namespaceURI, []),
            node,
          )
        defaultTreeAdapter.insertTextBefore(parent, line, node)
      })
      defaultTreeAdapter.detachNode(node)
    }
}

function moveBeforeTable(caption: Element): void {
  const table = caption.parentNode
  if (table === null || !('parentNode' in table) || table.parentNode === null) return
  const { parentNode } = table
  defaultTreeAdapter.detachNode(caption)
  defaultTreeAdapter.insertBefore(parentNode, caption, table)
}

function rename(element: Element, name: string): void {
  element.tagName = name
  element.nodeName = name
}
