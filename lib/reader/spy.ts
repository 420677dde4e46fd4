import { decisionLine } from './decision-line.ts'
import { box, one, postponed, root } from './dom.ts'

/**
 * Marks the current entry of the contents list whenever scrolling stops, and reports it with its heading and
 * the decision line. The target of a fragment, or the heading that a section page opens at, stays current
 * until it moves in the viewport: that covers wheel, touch, keys, scroll bar and find-in-page alike.
 */
export function watchSections(
  links: HTMLAnchorElement[],
  first: HTMLAnchorElement,
  settled: (link: HTMLAnchorElement, heading: HTMLElement, line: number) => void,
): void {
  const details = one<HTMLDetailsElement>('#contents details')
  const list = one('ol', details)
  const heading = (link: HTMLAnchorElement) => one(`[id="${link.hash.slice(1)}"]`)
  const top = (element: Element) => box(element).top
  let url: string | undefined
  let pin: Element | false
  let pinnedAt: number
  let current = first

  const settle = () => {
    if (url !== location.href) {
      // An entry was chosen; where its URL was there already, the browser keeps the state below.
      if (url === '') history.replaceState(null, '')
      // history.state tells that scrolling has released the pin, so that Back and reload restore this too.
      pin = !history.state && one(`section ${location.hash ? ':target' : '[autofocus]'}`)
      if (pin) pinnedAt = top(pin)
      // Until all has loaded, browsers scroll to the target again when the layout changes.
      if (document.readyState === 'complete') url = location.href
    }
    if (pin && Math.abs(top(pin) - pinnedAt) > 2) {
      pin = false
      history.replaceState(1, '')
    }
    const line = pin ? top(pin) : decisionLine(scrollY, innerHeight, root.scrollHeight)
    const link = links.findLast((each) => top(heading(each)) <= line) ?? first
    if (!link.ariaCurrent) {
      current.ariaCurrent = null
      current = link
      link.ariaCurrent = 'location'
      follow()
    }
    settled(link, heading(link), line)
  }
  // Moves only the list's own scroll box, never the page, and never under the reader's pointer.
  const follow = () => {
    const below = top(current) - top(list)
    const height = list.clientHeight
    if ((below < 0 || below + current.offsetHeight > height) && !list.matches(':hover')) {
      list.scrollTop += below - height / 2
    }
  }
  const settleSoon = postponed(settle, 200)

  window.onhashchange = settleSoon
  window.onpageshow = settleSoon
  // For browsers without scrollend; elsewhere only a finger held still lets this timer run out.
  window.onscroll = settleSoon
  window.onscrollend = settle
  details.ontoggle = follow
  list.onclick = () => {
    details.open = false
    url = ''
    settleSoon()
  }
  settle()
}
