import { find, root, topOf } from '#lib/reader/dom.ts'
import { postponed } from '#lib/reader/timing.ts'
import { decisionLine } from './decision-line.ts'

/** Where the reader is. */
export interface Place {
  /** Entry of the contents list. */
  entry: HTMLAnchorElement
  /** How much of its section is read: 1 when all is, below 0 before it begins. */
  read: number
}

/**
 * Reports where the reader is whenever scrolling stops. The target of a fragment, or the heading that a section page
 * opens at, stays current until it moves in the viewport: that covers wheel, touch, keys, scroll bar and find-in-page
 * alike. Returns what is to be called when an entry of the contents list was chosen.
 */
export function watchPlace(
  entries: readonly HTMLAnchorElement[],
  report: (place: Place) => void,
): () => void {
  const headings = entries.map(({ hash }) => document.getElementById(hash.slice(1)))
  const pinnedTop = createPin()

  const settle = () => {
    const line = pinnedTop.read() ?? decisionLine(scrollY, innerHeight, root.scrollHeight)
    const index = headings.findLastIndex((heading) => heading && topOf(heading) <= line)
    const entry = entries[Math.max(0, index)]
    const section = headings[Math.max(0, index)]?.closest('section')
    if (!entry || !section) return
    const { top, height } = section.getBoundingClientRect()
    report({ entry, read: (line - top) / height })
  }
  const settleSoon = postponed(settle, 200)

  addEventListener('hashchange', settleSoon)
  addEventListener('pageshow', settleSoon)
  // For browsers without scrollend; elsewhere only a finger held still lets this timer run out.
  addEventListener('scroll', settleSoon)
  addEventListener('scrollend', settle)
  settle()
  return () => {
    pinnedTop.renew()
    settleSoon()
  }
}

/** The heading that was chosen, until the reader scrolls away from it. */
function createPin() {
  let address: string | undefined
  let heading: HTMLElement | null = null
  let initialTop = 0
  return {
    /** Its distance from the top of the viewport; undefined when none is current. */
    read() {
      if (address !== location.href) {
        // An entry was chosen; where its address was there already, the browser keeps the state below.
        if (address === '') history.replaceState(null, '')
        // history.state tells that scrolling has released the pin, so that Back and reload restore this too.
        heading = history.state ? null : find(`section ${location.hash ? ':target' : '[autofocus]'}`)
        if (heading) initialTop = topOf(heading)
        address = location.href
      }
      if (heading && Math.abs(topOf(heading) - initialTop) > 2) {
        heading = null
        history.replaceState(1, '')
      }
      return heading ? topOf(heading) : undefined
    },
    /** Takes the target of the address again, even if the address is the same. */
    renew() {
      address = ''
    },
  }
}
