import { root } from './dom.ts'

/**
 * Runs an action once the page has loaded and was painted, as soon as the browser has nothing more urgent to do.
 * Positions can be read then at no cost; any earlier, reading one would make the browser lay out the whole page at once.
 */
export function whenIdle(action: () => void): void {
  addEventListener('load', () => {
    // Safari has no idle time to give.
    afterLayout(() => ('requestIdleCallback' in window ? requestIdleCallback(action) : setTimeout(action)))
  })
}

/** Runs an action when the browser has next laid out the page by itself. */
export function afterLayout(action: () => void): void {
  new IntersectionObserver((_, observer) => {
    observer.disconnect()
    action()
  }).observe(root)
}

/** Puts an action off until what is returned has not been called for so many milliseconds. */
export function postponed(action: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout>
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, milliseconds)
  }
}
