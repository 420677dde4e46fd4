import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parseFragment, serialize } from 'parse5'
import { attribute, bodyOf, contentOf, elementsOf } from '#lib/base/html-tree.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A page or file that is made of a page, as a `<template data-page>` in that page describes it. */
export type Derived = DerivedPage | DerivedFile

/** A page that is made of another one. */
export interface DerivedPage {
  path: string
  /** What its head has to itself. */
  head: string
  /** Id of the heading that the other page opens at here; undefined when the page has a body of its own. */
  open: string | undefined
  /** Path of the page that it has its style and scripts from; undefined when that is the one that holds the template. */
  frame: string | undefined
  /** Its own body; of a page that opens at a heading, more for its head. */
  body: Element
}

/** What is published with a page and is none: a text, or another file's bytes. */
export interface DerivedFile {
  path: string
  contentType: string
  content: { text: string } | { file: string }
}

/**
 * Takes out of a page's tree what is to be made of it.
 * @throws Error when a template does not say what it stands for
 */
export function takeDerived(document: DefaultTreeAdapterTypes.Document): Derived[] {
  const templates = elementsOf(bodyOf(document), 'template').filter(
    (template) => attribute(template, 'data-page') !== undefined,
  )
  return templates.map((template) => {
    defaultTreeAdapter.detachNode(template)
    return readTemplate(template)
  })
}

function readTemplate(template: Element): Derived {
  const path = attribute(template, 'data-page') ?? ''
  const contentType = attribute(template, 'data-type')
  if (contentType === undefined) return readPage(path, template)
  const file = attribute(template, 'data-file')
  return { path, contentType, content: file === undefined ? { text: textOf(template) } : { file } }
}

function readPage(path: string, template: Element): DerivedPage {
  const head = attribute(template, 'data-head')
  const open = attribute(template, 'data-open')
  const frame = attribute(template, 'data-frame')
  if (head === undefined || (open === undefined) === (frame === undefined))
    throw new Error(`its template for ${path} needs data-type, or data-head with data-open or data-frame.`)
  const body = create('body')
  for (const node of contentOf(template).childNodes.slice()) {
    defaultTreeAdapter.detachNode(node)
    defaultTreeAdapter.appendChild(body, node)
  }
  return { path, head: normalise(head), open, frame, body }
}

function textOf(template: Element): string {
  return contentOf(template)
    .childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : ''))
    .join('')
}

/** As a parser reads it, and as the heads of all other pages are written. */
function normalise(head: string): string {
  return serialize(parseFragment(create('head'), head, {}))
}

function create(name: 'body' | 'head'): Element {
  return defaultTreeAdapter.createElement(name, html.NS.HTML, [])
}
