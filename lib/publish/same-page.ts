import { type DefaultTreeAdapterTypes, defaultTreeAdapter, serializeOuter } from 'parse5'
import { attribute, bodyOf, findElement } from './html-tree.ts'
import { serializePage } from './serialize-page.ts'

type Document = DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

/** Says that a page is another page, opened at one of its elements. */
export interface SamePage {
  /** Path of the other page. */
  path: string
  /** Id of the element that takes the focus. */
  open: string
}

/** The HTML of a page, divided so that other pages can repeat its body. */
export interface DividedPage {
  style: string
  /** All before the content of the body. */
  head: string
  /** The content of the body; marks stand in every element that a page may open at and in addresses that follow it. */
  body: string
}

/** What the mark `<template data-same-as="/a/" data-open="b">` of a page says, or undefined when it has none. */
export function readSamePage(document: Document): SamePage | undefined {
  const mark = findMark(document)
  const path = mark && attribute(mark, 'data-same-as')
  const open = mark && attribute(mark, 'data-open')
  return path === undefined || open === undefined ? undefined : { path, open }
}

/** Divides a page; its tree is not to be used afterwards. */
export function dividePage(document: Document): DividedPage {
  markHeadings(document)
  markTranslations(bodyOf(document))
  const style = styleOf(document)
  const [head = '', body = ''] = serializeDivided(document, bodyOf(document).childNodes)
  return { style, head, body }
}

/** The HTML of a divided page itself. */
export function joinPage({ head, body }: DividedPage): string {
  return `${head}${withoutMarks(body)}`
}

/**
 * The HTML of a page that has only a head and the mark: with the body of `whole`, in which the element named by the
 * mark gets `autofocus`, and links to the page in other languages (`<a hreflang>`) lead to the same element there: its
 * id is a segment of their path, as it is of this page's.
 * @throws Error when `whole` has no such element or another style
 */
export function fillSamePage(page: Document, whole: DividedPage, open: string): string {
  if (styleOf(page) !== whole.style)
    throw new Error('its style is not that of the page it repeats. Import the same components.')
  const opened = whole.body.replace(new RegExp(` ${markOf(open)}(="")?(?=[ >])`), ' autofocus')
  if (opened === whole.body) throw new Error(`the page it repeats has no heading with the id "${open}".`)
  const [head = ''] = serializeDivided(page, [])
  return `${head}${withoutMarks(opened, `${open}/`)}`
}

/** Stands before the content of the body; a letter, so that it is treated as content that begins with one. */
const divider = 'x-same-page-divider'

/** Attribute that stands in a heading until it is known which one a page opens at. */
function markOf(id: string): string {
  return `data-same-page-opens-${id}`
}

/** Stands at the end of addresses that follow what a page opens at. No URL holds braces (RFC 3986 §2); words may. */
const follower = '{same-page-opens}'

/** `segment` is added to the addresses that follow. */
function withoutMarks(html: string, segment = ''): string {
  return html
    .replace(/ data-same-page-opens-[a-z0-9-]+(="")?(?=[ >])/g, '')
    .replace(/(<a [^<>]*href="[^<>"]*)\{same-page-opens\}"/g, `$1${segment}"`)
}

function serializeDivided(document: Document, content: DefaultTreeAdapterTypes.ChildNode[]): string[] {
  const body = bodyOf(document)
  body.childNodes = [defaultTreeAdapter.createTextNode(divider), ...content]
  for (const node of body.childNodes) node.parentNode = body
  return serializePage(document).split(divider)
}

function findMark(document: Document): Element | undefined {
  return findElement(bodyOf(document), (element) => attribute(element, 'data-same-as') !== undefined)
}

function markHeadings(document: Document): void {
  for (const heading of elementsOf(document, 'h2')) {
    const id = attribute(heading, 'id')
    if (id !== undefined) heading.attrs.push({ name: markOf(id), value: '' })
  }
}

function markTranslations(body: Element): void {
  for (const link of elementsOf(body, 'a')) {
    if (attribute(link, 'hreflang') === undefined) continue
    for (const each of link.attrs) if (each.name === 'href') each.value += follower
  }
}

function elementsOf(parent: Document | Element, tagName: string): Element[] {
  const elements: Element[] = []
  findElement(parent, (element) => {
    if (element.tagName === tagName) elements.push(element)
    return false
  })
  return elements
}

function styleOf(document: Document): string {
  const head = findElement(document, ({ tagName }) => tagName === 'head')
  return (head?.childNodes ?? [])
    .filter((node) => defaultTreeAdapter.isElementNode(node) && node.tagName === 'style')
    .map((node) => serializeOuter(node))
    .join('')
}
