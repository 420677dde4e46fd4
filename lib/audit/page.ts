import { attribute } from '#lib/base/html-tree.ts'
import { type Element, isHtml, rawTextOf, readElements, textOf } from './element.ts'
import { type RawReference, readReferences } from './references.ts'

/** A reference from a page: what refers, the address as written, and the absolute URL (absent when it is none). */
export type Reference = RawReference & { url?: URL }

/** What an audit needs to know of an HTML page. */
export type Page = {
  lang: string | undefined
  titles: string[]
  headings: string[]
  /** Contents of each `<meta>`, by its name or property in lower case. */
  metas: Map<string, string[]>
  /** How often each id occurs. */
  ids: Map<string, number>
  /** Names that a fragment can lead to besides ids: `<a name>`. */
  names: Set<string>
  jsonLd: string[]
  /** Sources of the images that have no alt attribute. */
  imagesWithoutAlt: string[]
  references: Reference[]
}

/** Reads the facts of an HTML document that is served at the given URL. */
export function readPage(source: string, url: string): Page {
  const page: Page = {
    lang: undefined,
    titles: [],
    headings: [],
    metas: new Map(),
    ids: new Map(),
    names: new Set(),
    jsonLd: [],
    imagesWithoutAlt: [],
    references: [],
  }
  const references: RawReference[] = []
  let base: string | undefined
  for (const element of readElements(source)) {
    const id = attribute(element, 'id')
    if (id) page.ids.set(id, (page.ids.get(id) ?? 0) + 1)
    if (!isHtml(element)) continue
    if (element.tagName === 'base') base ??= attribute(element, 'href')
    collect(page, element)
    references.push(...readReferences(element))
  }
  const baseUrl = base !== undefined && URL.canParse(base, url) ? new URL(base, url) : new URL(url)
  page.references = references.map((reference) => resolve(reference, baseUrl))
  return page
}

/** The first content of a meta element that is not blank, or undefined. */
export function metaOf(page: Page, name: string): string | undefined {
  return page.metas.get(name)?.find((content) => content.trim() !== '')
}

/** The references of one or more kinds. */
export function referencesOf(page: Page, ...kinds: Reference['kind'][]): Reference[] {
  return page.references.filter((reference) => kinds.includes(reference.kind))
}

function collect(page: Page, element: Element): void {
  switch (element.tagName) {
    case 'html':
      page.lang = attribute(element, 'lang')
      break
    case 'title':
      page.titles.push(textOf(element))
      break
    case 'h1':
      page.headings.push(textOf(element))
      break
    case 'meta':
      collectMeta(page, element)
      break
    case 'a':
      page.names.add(attribute(element, 'name') ?? '')
      break
    case 'img':
      if (attribute(element, 'alt') === undefined) {
        page.imagesWithoutAlt.push(attribute(element, 'src') ?? '(without src)')
      }
      break
    case 'script':
      if (attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json') {
        page.jsonLd.push(rawTextOf(element))
      }
  }
}

function collectMeta(page: Page, element: Element): void {
  const stated = [attribute(element, 'name'), attribute(element, 'property')]
  // One element may state both, each for another reader; the same name twice is still one statement.
  for (const name of new Set(stated.map((value) => value?.trim().toLowerCase()))) {
    if (name) page.metas.set(name, [...(page.metas.get(name) ?? []), attribute(element, 'content') ?? ''])
  }
}

function resolve(reference: RawReference, base: URL): Reference {
  // A preview image must be absolute: the programs that read it resolve nothing.
  const from = reference.kind === 'preview' ? undefined : base
  return URL.canParse(reference.href, from)
    ? { ...reference, url: new URL(reference.href, from) }
    : { ...reference }
}
