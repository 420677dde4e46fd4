import type { Hit } from './hit.ts'

/** A result as an item of the list, in the form that the page's template has. Texts stay texts: none becomes markup. */
export function buildItem({ content }: HTMLTemplateElement, [href, texts, grade]: Hit): Node {
  const item = document.importNode(content, true)
  item.querySelectorAll('a,p,cite,time').forEach((part, index) => {
    if (part instanceof HTMLAnchorElement) part.href += href
    texts[index]?.forEach((text, place) => {
      const piece = document.createElement(place % 2 ? 'mark' : 'span')
      piece.append(text)
      part.append(piece)
    })
  })
  item.querySelector(`[value="${grade}"]`)?.removeAttribute('hidden')
  return item
}
