import { box, one, postponed, root } from './dom.ts'

/**
 * Distance of the decision line from the top of the viewport, in CSS pixels; 0 when nothing can scroll.
 * It slides from top to bottom while the page scrolls from start to end. In the document it therefore moves
 * strictly downwards, from 0 to `height`, and crosses every heading once and in order.
 */
export const decisionLine = (scrolled: number, viewport: number, height: number) =>
  (scrolled / (height - viewport)) * viewport || 0

/** Index of the last top at or above the line; 0 when there is none. */
export const currentIndex = (tops: readonly number[], line: number) =>
  Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  )

/**
 * Marks the current entry of the contents list whenever scrolling stops, and reports it with its heading and
 * the decision line. The target of a fragment, or the heading that a section page opens at, stays current
 * until it moves in the viewport: that covers wheel, touch, keys, scroll bar and find-in-page alike.
 */
export function watchSections(
  links: HTMLAnchorElement[],
  settled: (link: HTMLAnchorElement, heading: HTMLElement, line: number) => void,
): void {
  const details = one<HTMLDetailsElement>('#contents details')
  const list = one('ol', details)
  const headings = links.map(({ hash }) => one(`[id="${hash.slice(1)}"]`))
  const top = (element: Element) => box(element).top
  let arrived = 1
  let pin: Element | false
  let pinnedAt: number
  let current: HTMLAnchorElement | undefined

  const settle = () => {
    if (arrived) {
      // The entry chosen is the one whose URL was there already: this browser history entry is used again.
      if (arrived > 1) history.replaceState(null, '')
      // history.state tells that scrolling has released the pin, so that Back and reload restore this too.
      pin = !history.state && one(`section ${location.hash ? ':target' : '[autofocus]'}`)
      if (pin) pinnedAt = top(pin)
      // Until all has loaded, browsers scroll to the target again when the layout changes.
      arrived = Number(document.readyState !== 'complete')
    }
    if (pin && Math.abs(top(pin) - pinnedAt) > 2) {
      pin = false
      history.replaceState(1, '')
    }
    const line = pin ? top(pin) : decisionLine(scrollY, innerHeight, root.scrollHeight)
    const index = currentIndex(headings.map(top), line)
    const link = links[index]
    const heading = headings[index]
    if (!link || !heading) return
    if (current !== link) {
      if (current) current.ariaCurrent = null
      current = link
      link.ariaCurrent = 'location'
      follow()
    }
    settled(link, heading, line)
  }
  // Moves only the list's own scroll box, never the page, and never under the reader's pointer.
  const follow = () => {
    if (!current) return
    const inner = box(current)
    const outer = box(list)
    if ((inner.top < outer.top || inner.bottom > outer.bottom) && !list.matches(':hover')) {
      list.scrollTop += inner.top - outer.top - outer.height / 2
    }
  }
  const settleSoon = postponed(settle)
  const arrive = () => {
    arrived = 1
    settleSoon()
  }

  addEventListener('hashchange', arrive)
  addEventListener('pageshow', arrive)
  addEventListener('scrollend', settle)
  // For browsers without scrollend; elsewhere only a finger or a scroll bar held still lets it run.
  addEventListener('scroll', settleSoon)
  details.ontoggle = follow
  list.onclick = () => {
    details.open = false
    arrived = 2
    settleSoon()
  }
  settle()
}
