import { readFileSync } from 'node:fs'
import path from 'node:path'
import { manifestSchema, type PublishedFile } from '#lib/publish/release/manifest.ts'
import { attributeOf, type Element, elementsOf, textOf } from '../support/html.ts'

const manifest = manifestSchema.parse(JSON.parse(readFileSync('dist/manifest.json', 'utf8')))

/** Everything that the site answers with status 200, pages and files. */
export const files: readonly PublishedFile[] = manifest.files.filter(({ status }) => status === 200)

/** Where the site was built to live. */
export const { origin } = manifest

/** One published page, as it lies in `dist/`. */
export interface Page {
  path: string
  html: string
  elements: Element[]
  /** Ids in order of appearance. */
  ids: string[]
}

/** Every page of the site, without the one of unknown addresses. */
export const pages: readonly Page[] = manifest.files
  .filter(({ status, headers }) => status === 200 && isHtml(headers))
  .map(readPage)

/** The page that answers an address that does not exist. */
export const notFoundPage: Page = readPage(
  manifest.files.find(({ status }) => status === 404) ??
    fail('the release has no page for unknown addresses'),
)

/** The pages that hold a whole article: those with a contents list. */
export const articlePages = pages.filter(({ ids }) => ids.includes('contents'))

/** The articles' own pages, which their section pages name as canonical. */
export const canonicalArticles = articlePages.filter((page) => canonicalOf(page) === origin + page.path)

/** The pages that open an article at a section, with the id of the section. */
export const sectionPages = articlePages
  .filter((page) => canonicalOf(page) !== origin + page.path)
  .map((page) => ({ ...page, section: page.path.split('/').at(-2) ?? '' }))

/** An article in the default language, for checks too slow to run on all of them. */
export const mainArticle: Page =
  canonicalArticles.find(({ path: url }) => url.split('/').length === 3) ?? fail('the release has no article')

/** One page of each kind in each language, for checks too slow to run on all of them. */
export const pageKinds: readonly Page[] = [
  ...new Map([notFoundPage, ...pages].map((page) => [kindOf(page), page] as const)).values(),
]

/** Elements of a name, in order. */
export function byTag({ elements }: Page, tagName: string): Element[] {
  return elements.filter((element) => element.tagName === tagName)
}

/** The address in the page's canonical link; undefined when it has none. */
export function canonicalOf(page: Page): string | undefined {
  const link = byTag(page, 'link').find((element) => attributeOf(element, 'rel') === 'canonical')
  return link && attributeOf(link, 'href')
}

/** The headings of an article's text: those of depth 2 and 3 that can be linked to and stand in a section of it. */
export function headingsOf(page: Page): { id: string; text: string; depth: number }[] {
  return page.elements
    .filter((element) => /^h[23]$/.test(element.tagName) && hasClass(element.parentNode, 'heading'))
    .map((element) => ({
      id: attributeOf(element, 'id') ?? '',
      text: textOf(element),
      depth: Number(element.tagName.slice(1)),
    }))
}

/** The entries of the page's contents list, in order. */
export function contentsOf(page: Page): { id: string; text: string }[] {
  const list = page.elements.find((element) => attributeOf(element, 'id') === 'contents')
  return page.elements
    .filter((element) => element.tagName === 'a' && isInside(element, list) && isInside(element, 'li'))
    .map((element) => ({ id: (attributeOf(element, 'href') ?? '').slice(1), text: textOf(element) }))
}

function readPage({ path: url, identity }: PublishedFile): Page {
  const html = readFileSync(path.join('dist', identity.file), 'utf8')
  const elements = elementsOf(html)
  return { path: url, html, elements, ids: elements.flatMap((element) => attributeOf(element, 'id') ?? []) }
}

function isHtml(headers: Record<string, string>): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false
}

/** Pages of a language with as many path segments are made by the same components. */
function kindOf({ path: url, ids }: Page): string {
  if (url === notFoundPage.path) return 'unknown address'
  return `${/^\/en\//.test(url)} ${url.split('/').length} ${ids.includes('contents')}`
}

function hasClass(node: Element['parentNode'], name: string): boolean {
  return node !== null && 'attrs' in node && (attributeOf(node, 'class') ?? '').split(' ').includes(name)
}

function isInside(element: Element, ancestor: Element | string | undefined): boolean {
  for (let node = element.parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    if (node === ancestor || node.tagName === ancestor) return true
  }
  return false
}

function fail(message: string): never {
  throw new Error(message)
}
