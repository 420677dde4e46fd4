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
    const link = one<HTMLAnchorElement>('a', offer)
    link.href = last.hash
    link.textContent = last.textContent
    offer.hidden = false
  })
  const put = (value: string) => {
    stored(key, value)
    offer.hidden = true
  }
  offer.onclick = ({ target }) => {
    if (target !== offer) put('')
  }
  return ({ hash }, section) => {
    if (section) put(hash)
  }
}
