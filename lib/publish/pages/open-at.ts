import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, elementsOf } from '#lib/base/html-tree.ts'
import { serializeBody } from './serialize-page.ts'

type Element = DefaultTreeAdapterTypes.Element

/**
 * The content of a page's body, with marks in every heading with an id, and at the end of addresses that follow what is
 * opened (`hreflang`, `data-follows`); its tree is not to be used afterwards.
 */
export function markOpenings(body: Element): string {
  for (const heading of elementsOf(body, 'h2')) {
    const id = attribute(heading, 'id')
    if (id !== undefined) heading.attrs.push({ name: markOf(id), value: '' })
  }
  for (const link of elementsOf(body, 'a')) {
    if (attribute(link, 'hreflang') === undefined && attribute(link, 'data-follows') === undefined) continue
    for (const each of link.attrs) if (each.name === 'href') each.value += follower
  }
  return serializeBody(body)
}

/** Marked content as it is where nothing is opened. */
export function withoutOpenings(marked: string): string {
  return withoutMarks(marked, '')
}

/**
 * Marked content opened at a heading, which gets `autofocus`; links to the page in other languages (`<a hreflang>`) lead
 * to the same heading there: its id is a segment of their path, as it is of this page's. A mail to report a mistake
 * (`data-follows`) ends with the address of the page and names it likewise.
 * @throws Error when no heading has the id
 */
export function openAt(marked: string, id: string): string {
  const mark = new RegExp(`(<h2\\b[^<>]*?) ${markOf(id)}(="")?(?=[ >])`)
  const opened = marked.replace(mark, '$1 autofocus')
  if (opened === marked) throw new Error(`there is no heading with the id "${id}".`)
  return withoutMarks(opened, `${id}/`)
}

/** Attribute that stands in a heading until it is known which one a page opens at. */
function markOf(id: string): string {
  return `data-opens-at-${id}`
}

/** Stands at the end of addresses that follow what a page opens at. No URL holds braces (RFC 3986 §2); words may. */
const follower = '{opens-at}'

/** `segment` is added to the addresses that follow. */
function withoutMarks(html: string, segment: string): string {
  return html
    .replace(/(<h2\b[^<>]*?) data-opens-at-[a-z0-9-]+(="")?(?=[ >])/g, '$1')
    .replace(/(<a [^<>]*href="[^<>"]*)\{opens-at\}"/g, `$1${segment}"`)
}
