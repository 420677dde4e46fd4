import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'
import { attribute } from '#lib/base/html-tree.ts'
import type { Basis } from '#lib/content/article/types.ts'
import { isBasis } from '#lib/markdown/basis.ts'
import { tidySpaces } from '#lib/search/fold.ts'

/** A text, and where claims begin and end in it, in order. */
export interface TextWithClaims {
  text: string
  claims: { start: number; end: number; basis: Basis }[]
}

/**
 * What readers see of a block of HTML, by paragraph, item, cell, caption and line of code: formulas as the characters
 * that they show, pictures as their descriptions, marks of notes left out.
 */
export function readHtml(html: string): TextWithClaims[] {
  const lines: TextWithClaims[] = []
  let line: TextWithClaims = { text: '', claims: [] }
  const endLine = () => {
    const tidy = tidyLine(line)
    if (tidy.text !== '') lines.push(tidy)
    line = { text: '', claims: [] }
  }
  const readNodes = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[], isCode: boolean) => {
    for (const node of nodes) {
      if (defaultTreeAdapter.isTextNode(node)) {
        const [first = '', ...more] = isCode ? node.value.split('\n') : [node.value]
        line.text += first
        for (const next of more) {
          endLine()
          line.text = next
        }
      } else if (defaultTreeAdapter.isElementNode(node)) readElement(node, isCode)
    }
  }
  const readElement = (element: DefaultTreeAdapterTypes.Element, isCode: boolean) => {
    if (isNoteMark(element)) return
    const isBlock = blockElements.has(element.tagName)
    if (isBlock) endLine()
    const basis = attribute(element, 'data-basis')
    const start = line.text.length
    line.text += element.tagName === 'br' ? ' ' : (attribute(element, 'alt') ?? '')
    readNodes(element.childNodes, isCode || element.tagName === 'pre')
    if (isBasis(basis)) line.claims.push({ start, end: line.text.length, basis })
    if (isBlock) endLine()
  }
  readNodes(parseFragment(html).childNodes, false)
  endLine()
  return lines
}

const blockElements = new Set(
  'blockquote caption dd div dt figcaption h3 h4 h5 h6 li p pre summary td th'.split(' '),
)

/** The mark of a note or source is a link that these lead back to, and nothing else. */
function isNoteMark({ tagName, childNodes }: DefaultTreeAdapterTypes.Element): boolean {
  const [only] = childNodes
  return (
    tagName === 'sup' &&
    only !== undefined &&
    defaultTreeAdapter.isElementNode(only) &&
    (attribute(only, 'id')?.startsWith('ref-') ?? false)
  )
}

/** Tidy, what follows the beginning of a claim is the end of the tidy line: places are counted from there. */
function tidyLine({ text, claims }: TextWithClaims): TextWithClaims {
  const tidy = tidySpaces(text)
  return {
    text: tidy,
    claims: claims.map(({ start, end, basis }) => {
      const tidyStart = tidy.length - tidySpaces(text.slice(start)).length
      return { start: tidyStart, end: tidyStart + tidySpaces(text.slice(start, end)).length, basis }
    }),
  }
}
