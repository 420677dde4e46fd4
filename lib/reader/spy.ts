import { box, one } from './dom.ts'

/** Where reading stands, each time scrolling has stopped. */
export interface Place {
  /** The current link of the contents list. */
  link: HTMLAnchorElement
  /** Distance of the decision line from the top of the viewport, in CSS pixels. */
  line: number
  /** True while a fragment or a section page, not the decision line, decides. */
  pinned: boolean
}

/**
 * Distance of the decision line from the top of the viewport, in CSS pixels; NaN when nothing can scroll.
 * It slides from top to bottom while the page scrolls from start to end. In the document it therefore moves
 * strictly downwards, from 0 to `height`, and crosses every heading once and in order.
 */
export const decisionLine = (scrolled: number, viewport: number, height: number) =>
  (scrolled / (height - viewport)) * viewport

/** Index of the last top at or above the line; 0 when there is none, or when the line is NaN. */
export const currentIndex = (tops: readonly number[], line: number) =>
  Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  )

/**
 * Marks the current entry of the contents list whenever scrolling stops, and reports it. The target of a
 * fragment, or the heading that a section page opens at, stays current until it moves in the viewport:
 * that covers wheel, touch, keys, scroll bar and find-in-page alike, and survives late layout above it.
 */
export function watchSections(contents: HTMLElement, settled: (place: Place) => void): void {
  const details = one<HTMLDetailsElement>('details', contents)
  const list = one('ol', contents)
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('li>a')]
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)))
  let timer: ReturnType<typeof setTimeout>
  let arrived = true
  let pin: Element | null = null
  let pinnedAt = 0
  let current: HTMLAnchorElement | undefined

  const settleAfter = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(settle, milliseconds)
  }
  const settle = () => {
    if (arrived) {
      // history.state tells a pin that scrolling has released, so Back and reload restore that too.
      pin = history.state ? null : one(`section ${location.hash ? ':target' : '[autofocus]'}`)
      pinnedAt = pin ? box(pin).top : 0
      // Until everything is loaded, browsers scroll to the target again when the layout changes.
      arrived = document.readyState !== 'complete'
    } else if (pin && Math.abs(box(pin).top - pinnedAt) > 2) {
      pin = null
      history.replaceState(1, '')
    }
    const line = pin
      ? box(pin).top
      : decisionLine(scrollY, innerHeight, document.documentElement.scrollHeight)
    const tops = headings.map((heading) => (heading ? box(heading).top : Number.NaN))
    const link = links[currentIndex(tops, line)]
    if (!link) return
    if (link !== current) {
      if (current) current.ariaCurrent = null
      link.ariaCurrent = 'location'
      current = link
      follow()
    }
    settled({ link, line, pinned: !!pin })
  }
  // Moves only the list's own scroll box, never the page, and never under the reader's pointer.
  const follow = () => {
    if (!list || !current || list.matches(':hover')) return
    const inner = box(current)
    const outer = box(list)
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      list.scrollTop += inner.top - outer.top - outer.height / 2
    }
  }
  const arrive = () => {
    arrived = true
    settleAfter(50)
  }

  addEventListener('hashchange', arrive)
  addEventListener('pageshow', arrive)
  addEventListener('resize', () => settleAfter(99))
  addEventListener('scrollend', settle)
  // Where scrollend exists, the timer only serves a finger or a scroll bar that is held still.
  addEventListener('scroll', () => settleAfter('onscrollend' in window ? 999 : 150))
  details?.addEventListener('toggle', follow)
  contents.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('a'))) return
    if (details) details.open = false
    arrive()
  })
  settle()
}
