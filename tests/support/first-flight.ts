import { brotliDecompressSync, constants } from 'node:zlib'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { attributeOf, type Element, elementsIn } from './html.ts'

/** What a server sends on a new connection before it must wait: 10 segments of 1,460 bytes (RFC 6928). */
export const firstFlightBytes = 14_600

/** The characters of a page that its first flight decodes to; `headBytes` are those of the response's head. */
export function decodeFirstFlight(compressed: Buffer, headBytes: number): string {
  const received = compressed.subarray(0, firstFlightBytes - headBytes)
  // Flushing returns what can be decoded so far; the end of the stream is not waited for.
  const decoded = brotliDecompressSync(received, { finishFlush: constants.BROTLI_OPERATION_FLUSH })
  return new TextDecoder('utf-8').decode(decoded, { stream: true })
}

/** Parts of a page that its first flight must hold, with the offset in its HTML at which each is complete. */
export function firstScreenOf(html: string): Map<string, number> {
  const elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))]
  const end = (name: string, isWanted: (element: Element) => boolean): [string, number] => {
    const last = elements.findLast(isWanted)?.sourceCodeLocation
    if (!last) throw new Error(`the page has no ${name}`)
    return [name, last.endOffset]
  }
  const section = elements.find(isTextSection)?.sourceCodeLocation
  const paragraph = elements.find(
    (element) =>
      element.tagName === 'p' && (element.sourceCodeLocation?.startOffset ?? 0) > (section?.startOffset ?? 0),
  )?.sourceCodeLocation
  if (!section || !paragraph) throw new Error('the page has no section')
  return new Map([
    end('styles', ({ tagName }) => tagName === 'style'),
    end('title', ({ tagName }) => tagName === 'h1'),
    end('short answer', (element) => hasClass(element, 'lead')),
    end('contents list', (element) => attributeOf(element, 'id') === 'contents'),
    // A line of it at least, whatever marks it begins with.
    ['beginning of the first section', Math.min(paragraph.startOffset + 300, paragraph.endOffset)],
  ])
}

/** The text of an article with its notes, sources and drawings as the HTML that a person would write by hand. */
export function bareHtmlOf(html: string): string {
  const elements = [...elementsIn(parse(html))]
  const article = elements.find(({ tagName }) => tagName === 'article')
  const title = elements.find(({ tagName }) => tagName === 'h1')
  if (!article || !title) throw new Error('the page has no article')
  const language = attributeOf(elements[0] ?? article, 'lang') ?? ''
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${bareText(title)}</title><body>${article.childNodes.map(bareNode).join('')}`
}

const dropped = new Set(['nav', 'button', 'script', 'template', 'form', 'style'])
const kept = new Set(
  'section h1 h2 h3 p a em strong del code pre sup ul ol li blockquote table thead tbody tr th td figure figcaption img picture source hr br time cite'.split(
    ' ',
  ),
)
const keptAttributes = new Set(['id', 'href', 'src', 'alt', 'datetime', 'start'])
const isVoid = new Set(['br', 'hr', 'img', 'source'])

function bareNode(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return escapeText(node.value)
  if (!defaultTreeAdapter.isElementNode(node) || dropped.has(node.tagName) || isDerived(node)) return ''
  const inner = node.childNodes.map(bareNode).join('')
  const isDrawing = node.namespaceURI !== 'http://www.w3.org/1999/xhtml'
  if (node.tagName === 'svg' && !isInFigure(node)) return ''
  if (!isDrawing && !kept.has(node.tagName)) return inner
  const attributes = node.attrs
    .filter(({ name }) => isDrawing || keptAttributes.has(name))
    .map(({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('')
  return `<${node.tagName}${attributes}>${inner}${isVoid.has(node.tagName) ? '' : `</${node.tagName}>`}`
}

/** Drawings of pictures are content; marks and bars are the page's own. */
function isInFigure(element: Element): boolean {
  for (let node = element.parentNode; node !== null && 'tagName' in node; node = node.parentNode)
    if (node.tagName === 'figure') return true
  return false
}

/**
 * What the page makes of the text by itself: links beside headings. Claims by grade, how many there are of each, and
 * revisions count as text: whoever wrote the page by hand would write them too.
 */
function isDerived(element: Element): boolean {
  return attributeOf(element, 'data-share') !== undefined
}

function bareText(element: Element): string {
  return element.childNodes
    .map((node) => (defaultTreeAdapter.isTextNode(node) ? escapeText(node.value) : ''))
    .join('')
}

function isTextSection(element: Element): boolean {
  return (
    element.tagName === 'section' &&
    !hasClass(element, 'lead') &&
    attributeOf(element, 'aria-labelledby') !== undefined
  )
}

function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
