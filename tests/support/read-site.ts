import { readFileSync } from 'node:fs'
import path from 'node:path'
import { once } from '#lib/base/once.ts'
import { isDay } from '#lib/content/article/front-matter/day.ts'
import type { PublishedFile } from '#lib/publish/release/manifest.ts'
import { manifestSchema } from '#lib/publish/release/manifest-file.ts'
import { attributeOf, type Element, elementsOf } from './html.ts'

/** One published page, as it lies in the release. */
export interface Page {
  path: string
  html: string
  elements: Element[]
  /** Ids in order of appearance. */
  ids: string[]
}

/** What a release publishes. */
export interface PublishedSite {
  /** Everything that is answered with status 200, pages and files. */
  files: readonly PublishedFile[]
  /** Where the site was built to live. */
  origin: string
  /** Every page of the chosen articles, and those that are of no article; without the one of unknown addresses. */
  pages: readonly Page[]
  /** The page that answers an address that does not exist. */
  notFoundPage: Page
}

/**
 * Reads a release; pages are parsed when they are first looked into.
 * @param leftOut articles whose pages are left out
 */
export function readSite(dist: string, leftOut: readonly string[] = []): PublishedSite {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')))
  const read = (file: PublishedFile) => readPage(file, dist)
  const unknown = manifest.files.find(({ status }) => status === 404)
  if (unknown === undefined) throw new Error('the release has no page for unknown addresses')
  const files = manifest.files.filter(({ status }) => status === 200)
  return {
    files,
    origin: manifest.origin,
    pages: files
      .filter(({ headers }) => headers['content-type']?.startsWith('text/html'))
      .filter(({ path: url }) => !leftOut.some((slug) => url.split('/').includes(slug)))
      .map(read),
    notFoundPage: read(unknown),
  }
}

/** One page of each kind in each language, for checks too slow to run on all of them, or on as many as there are. */
export function selectKinds({ pages, notFoundPage }: PublishedSite): Page[] {
  const first = new Map<string, Page>()
  // A page that leads elsewhere at once shows nothing to look at.
  for (const page of pages.filter((each) => !leadsElsewhere(each))) {
    const kind = kindOf(page)
    if (!first.has(kind)) first.set(kind, page)
  }
  return [...first.values(), notFoundPage]
}

/**
 * Those of the kinds that look each in its own way: the languages' pages are made by the same components, and the page of
 * a section, which names its article as canonical, has that one's body.
 */
export function selectLooks(site: PublishedSite): Page[] {
  return selectKinds(site).filter((page) => !page.path.startsWith('/en/') && !isCopy(page))
}

function isCopy({ path: url, elements }: Page): boolean {
  const link = elements.find((element) => attributeOf(element, 'rel') === 'canonical')
  const address = link && attributeOf(link, 'href')
  return address !== undefined && new URL(address, 'http://localhost').pathname !== url
}

/** True for the pages that hold a whole article: those with a contents list. */
export function isArticlePage({ html }: Page): boolean {
  return /\sid="?contents["\s>]/.test(html)
}

/** True for the pages that stand at the address of a section of an edition, and lead to its place there. */
export function leadsElsewhere({ html }: Page): boolean {
  return html.includes('http-equiv="refresh"')
}

/** Names in paths that are the program's own; other pages differ by the words of their authors. */
const names = [
  'about',
  'archive',
  'topics',
  'page',
  'parallel',
  'cite',
  'sources',
  'history',
  'wechat',
  'search',
  'corrections',
]

/** Language and shape of a page's path: `/en/kameng-origins/cite/` is one of `en * cite`. */
function kindOf(page: Page): string {
  const segments = page.path.split('/').filter((segment) => segment !== '')
  const shape = segments.map((segment, index) =>
    names.includes(segment) || (index === 0 && segment === 'en') ? segment : isDay(segment) ? 'date' : '*',
  )
  return `${shape.join(' ')} ${isArticlePage(page)}`
}

function readPage({ path: url, identity }: PublishedFile, dist: string): Page {
  const html = once(() => readFileSync(path.join(dist, identity.file), 'utf8'))
  const elements = once(() => elementsOf(html()))
  const ids = once(() => elements().flatMap((element) => attributeOf(element, 'id') ?? []))
  return {
    path: url,
    get html() {
      return html()
    },
    get elements() {
      return elements()
    },
    get ids() {
      return ids()
    },
  }
}
