import type { Hit } from './hit.ts'

/** A result as an item of the list, in the form that the page's template has. Texts stay texts: none becomes markup. */
export function buildItem({ content }: HTMLTemplateElement, [href, texts, grade]: Hit): Node {
  const item = document.importNode(content, true)
  const link = item.querySelector('a')
  if (link) link.href += href
  item.querySelectorAll('a,p,cite,time').forEach((part, index) => {
    part.replaceChildren()
    texts[index]?.forEach((text, place) => {
      part.appendChild(document.createElement(place % 2 ? 'mark' : 'span')).append(text)
    })
  })
  item.querySelector(`[value="${grade}"]`)?.toggleAttribute('hidden')
  return item
}
