import { article, one } from './dom.ts'
import { stored } from './store.ts'

/**
 * Offers the section last read to a reader who arrives at the top of the article. Returns what stores the
 * current entry, by its id, once the reader is past the first section.
 */
export function offerResume(links: HTMLAnchorElement[]): (link: HTMLAnchorElement, section: number) => void {
  const offer = one('#resume')
  const key = article().href
  // Not earlier: on reload and on Back the browser has put the scroll position back by now.
  addEventListener('pageshow', () => {
    const last = links.find(({ hash }) => hash === stored(key))
    if (!last || scrollY || location.hash || one('[autofocus]')) return
    one('a', offer).replaceWith(last.cloneNode(true))
    offer.hidden = false
  })
  const put = (value: string) => {
    stored(key, value)
    offer.hidden = true
  }
  one('button', offer).onclick = () => put('#')
  return ({ hash }, section) => {
    if (section) put(hash)
  }
}
