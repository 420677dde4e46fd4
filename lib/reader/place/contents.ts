import { find, topOf } from '#lib/reader/dom.ts'
import { afterLayout } from '#lib/reader/timing.ts'

/** Wires the contents list; calls `chosen` when an entry was. Returns what marks an entry as the current one. */
export function wireContents(chosen: () => void): (entry: HTMLAnchorElement) => void {
  const list = find('#contents-list')
  let current: HTMLAnchorElement | undefined

  // Moves only the list's own scroll box, never the page, and never under the reader's pointer.
  const follow = () => {
    if (!list || !current || list.matches(':hover')) return
    const below = topOf(current) - topOf(list)
    if (below < 0 || below + current.offsetHeight > list.clientHeight)
      list.scrollTop += below - list.clientHeight / 2
  }

  list?.addEventListener('toggle', follow)
  list?.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('a'))) return
    list.hidePopover()
    chosen()
  })
  return (entry) => {
    if (entry === current) return
    if (current) current.ariaCurrent = null
    current = entry
    entry.ariaCurrent = 'location'
    afterLayout(follow)
  }
}
