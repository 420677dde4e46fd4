import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { appendElement, attribute, findElement, listElements, replaceWithText } from '#lib/base/html-tree.ts'
import { isBasis } from '#lib/markdown/basis.ts'
import type { Messages } from '#lib/messages/index.ts'
import { type Chapter, imageFolder } from './chapters.ts'
import { serializeXml } from './xml.ts'

type Element = DefaultTreeAdapterTypes.Element
type Fragment = DefaultTreeAdapterTypes.DocumentFragment

/** A chapter as it stands in a book. */
export interface BookChapter extends ListedChapter {
  /** Its body as XML. */
  xml: string
}

/** What the contents and the manifest of a book tell of a chapter. */
export interface ListedChapter extends Omit<Chapter, 'html'> {
  /** What the manifest has to tell of it. */
  properties: readonly ('mathml' | 'svg')[]
}

interface BookOptions {
  /** Absolute URL of the article, for places that the book does not have. */
  page: string
  /** Start of other addresses of the site. */
  origin: string
  grades: Messages['grades']
}

/**
 * The chapters with all that only works on the site taken out or replaced: fragments lead to the file that has their
 * place, marks of notes say that they are, and grades stand as characters, for readers without style sheets.
 */
export function finishChapters(chapters: readonly Chapter[], options: BookOptions): BookChapter[] {
  const trees = chapters.map((chapter) => ({ chapter, tree: parseFragment(chapter.html) }))
  const files = new Map(trees.flatMap(({ chapter, tree }) => idsOf(tree).map((id) => [id, chapter.file])))
  return trees.map(({ chapter, tree }) => {
    const resolve = (url: string) => {
      if (!url.startsWith('#')) return url.startsWith('/') ? options.origin + url : url
      const file = files.get(decodeURIComponent(url.slice(1)))
      if (file === undefined) return options.page + url
      return file === chapter.file ? url : file + url
    }
    for (const element of listElements(tree)) finishElement(element, resolve, options.grades)
    const { html: _, ...listed } = chapter
    return { ...listed, xml: serializeXml(tree), properties: propertiesOf(tree) }
  })
}

function idsOf(tree: Fragment): string[] {
  return listElements(tree).flatMap((element) => attribute(element, 'id') ?? [])
}

function finishElement(element: Element, resolve: (url: string) => string, grades: Messages['grades']): void {
  const basis = attribute(element, 'data-basis')
  const href = attribute(element, 'href')
  const isMark = href?.startsWith('#') === true && parentName(element) === 'sup'
  element.attrs = element.attrs.flatMap((each) => {
    const { name, value } = each
    if (name.startsWith('data-') || droppedAttributes.has(name)) return []
    return [name === 'href' ? { ...each, value: resolve(value) } : each]
  })
  // A picture that the book does not have, of the site or of elsewhere, becomes the words that stand for it.
  if (element.tagName === 'img' && attribute(element, 'src')?.startsWith(`${imageFolder}/`) !== true)
    replaceWithText(element, attribute(element, 'alt') ?? '')
  if (isMark)
    element.attrs.push({ name: 'epub:type', value: 'noteref' }, { name: 'role', value: 'doc-noteref' })
  if (isBasis(basis)) {
    const { mark, name } = grades[basis]
    appendElement(element, 'span', mark, { class: 'grade', role: 'img', 'aria-label': name })
  }
}

/** They serve the site's styles and scripts; `align` is no longer HTML. */
const droppedAttributes = new Set(['tabindex', 'style', 'align', 'loading', 'decoding', 'srcset', 'sizes'])

function parentName({ parentNode }: Element): string | undefined {
  return parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : undefined
}

function propertiesOf(tree: Fragment): BookChapter['properties'] {
  const has = (name: string) => findElement(tree, ({ tagName }) => tagName === name) !== undefined
  return [...(has('math') ? (['mathml'] as const) : []), ...(has('svg') ? (['svg'] as const) : [])]
}
