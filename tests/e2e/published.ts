import path from 'node:path'
import { generatedArticles } from '../site/generated-articles.ts'
import { siteFolder } from '../site/site-folder.ts'
import { attributeOf, type Element, textOf } from '../support/html.ts'
import { isArticlePage, type Page, readSite, selectKinds, selectLooks } from '../support/read-site.ts'

export type { Page }

/** The release of the tests' own site. */
export const dist = path.join(siteFolder, 'dist')

const site = readSite(
  dist,
  generatedArticles.map(({ slug }) => slug),
)

export const { files, origin, pages, notFoundPage } = site

/** One page of each kind in each language. */
export const pageKinds: readonly Page[] = selectKinds(site)

/** Those of them that look each in its own way. */
export const looks: readonly Page[] = selectLooks(site)

/** The pages that hold a whole article. */
export const articlePages = pages.filter(isArticlePage)

/** The articles' own pages, which their section pages name as canonical. */
export const canonicalArticles = articlePages.filter(({ path: url }) => /^\/(?:en\/)?[^/]+\/$/.test(url))

/** The pages that open an article at a section, with the id of the section. */
export const sectionPages = articlePages
  .filter((page) => !canonicalArticles.includes(page))
  .map((page) => Object.assign(page, { section: page.path.split('/').at(-2) ?? '' }))

/** The article in both languages, in the default one. */
export const mainArticle: Page = pageAt('/kameng-origins/')

/** A page by its path. */
export function pageAt(url: string): Page {
  const page = pages.find((each) => each.path === url)
  if (page === undefined) throw new Error(`the site has no page ${url}`)
  return page
}

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

function hasClass(node: Element['parentNode'], name: string): boolean {
  return node !== null && 'attrs' in node && (attributeOf(node, 'class') ?? '').split(' ').includes(name)
}

function isInside(element: Element, ancestor: Element | string | undefined): boolean {
  for (let node = element.parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    if (node === ancestor || node.tagName === ancestor) return true
  }
  return false
}
