import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { attribute, findElement } from '#lib/base/html-tree.ts'
import type { Article } from '#lib/content/article/types.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Whether a page shows an article as it is written now: title, headings and claims, to the letter. */
export function showsArticle(html: string, { frontmatter, sections, claims }: Article): boolean {
  const byId = new Map<string, string>()
  let title: string | undefined
  findElement(parse(html), (element) => {
    const id = attribute(element, 'id')
    if (id !== undefined) byId.set(id, textOf(element))
    if (element.tagName === 'h1') title ??= textOf(element)
    return false
  })
  return (
    title === fold(frontmatter.title) &&
    [...sections.map(({ id, title: text }) => ({ id, text })), ...claims].every(
      ({ id, text }) => byId.get(id) === fold(text),
    )
  )
}

/** Text without the marks of notes and white space. */
function textOf(element: Element): string {
  return fold(
    element.childNodes
      .map((node) => {
        if (defaultTreeAdapter.isTextNode(node)) return node.value
        return defaultTreeAdapter.isElementNode(node) && node.tagName !== 'sup' ? textOf(node) : ''
      })
      .join(''),
  )
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
