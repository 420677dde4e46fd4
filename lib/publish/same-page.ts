import { type DefaultTreeAdapterTypes, defaultTreeAdapter, serialize, serializeOuter } from 'parse5'
import { attribute, bodyOf, findElement } from './html-tree.ts'

type Document = DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

/** Says that a page is another page, opened at one of its elements. */
export interface SamePage {
  /** Path of the other page. */
  path: string
  /** Id of the element that takes the focus. */
  open: string
}

/** What the mark `<template data-same-as="/a/" data-open="b">` of a page says, or undefined when it has none. */
export function readSamePage(document: Document): SamePage | undefined {
  const mark = findMark(document)
  const path = mark && attribute(mark, 'data-same-as')
  const open = mark && attribute(mark, 'data-open')
  return path === undefined || open === undefined ? undefined : { path, open }
}

/**
 * The HTML of a page that has only a head, its data blocks and the mark: with the body of `whole`, in which the element
 * named by the mark gets `autofocus`. Data blocks (JSON-LD) are each page's own.
 * @throws Error when `whole` has no such element or another style
 */
export function fillSamePage(page: Document, whole: Document, open: string): string {
  if (styleOf(page) !== styleOf(whole))
    throw new Error('its style is not that of the page it repeats. Import the same components.')
  const heading = findElement(whole, (element) => attribute(element, 'id') === open)
  if (heading === undefined) throw new Error(`the page it repeats has no element with the id "${open}".`)
  heading.attrs.push({ name: 'autofocus', value: '' })
  const shared = bodyOf(whole)
    .childNodes.filter((node) => !isDataBlock(node))
    .map((node) => serializeOuter(node))
  heading.attrs.pop()

  const mark = findMark(page)
  if (mark === undefined) throw new Error('it has no mark of the page it repeats.')
  const text = defaultTreeAdapter.createTextNode(placeholder)
  const [before = '', after = ''] = replaceNode(page, mark, text).split(placeholder)
  return `${before}${shared.join('')}${after}`
}

/** Cannot come from a page: HTML parsers replace this character. */
const placeholder = '\0'

/** The page with `other` in the place of `node`, as text; the tree is left as it was. */
function replaceNode(page: Document, node: Element, other: DefaultTreeAdapterTypes.TextNode): string {
  const { parentNode } = node
  if (parentNode === null) return serialize(page)
  const children = parentNode.childNodes
  const index = children.indexOf(node)
  children[index] = other
  const text = serialize(page)
  children[index] = node
  return text
}

function findMark(document: Document): Element | undefined {
  return findElement(bodyOf(document), (element) => attribute(element, 'data-same-as') !== undefined)
}

function isDataBlock(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  return (
    defaultTreeAdapter.isElementNode(node) &&
    node.tagName === 'script' &&
    attribute(node, 'type') === 'application/ld+json'
  )
}

function styleOf(document: Document): string {
  const head = findElement(document, ({ tagName }) => tagName === 'head')
  return (head?.childNodes ?? [])
    .filter((node) => defaultTreeAdapter.isElementNode(node) && node.tagName === 'style')
    .map((node) => serializeOuter(node))
    .join('')
}
