import { findAll, root } from './dom.ts'
import { afterLayout } from './timing.ts'

/**
 * Lets the browser lay out the blocks that styles have put off, a few blocks of them at a time, so that a slow phone is
 * never busy for long, and runs an action when it has: from then on every place of the page is where it will be, and can
 * be read at no cost.
 */
export function layOutBlocks(action: () => void): void {
  // Nothing waits that has others of these within, nor what is not shown, as in closed details.
  const waiting = findAll('section li,figure>*,section>:not(section)').filter(
    (block) => block.checkVisibility() && !block.checkVisibility({ contentVisibilityAuto: true }),
  )
  for (const { style } of waiting) style.cssText = 'contain-intrinsic-size:20em;content-visibility:auto'
  // From here on styles put nothing off.
  root.dataset.whole = ''
  const next = () => {
    // Two at a time do not keep a slow phone busy for long.
    for (const { style } of waiting.splice(0, 2)) style.cssText = ''
    afterLayout(waiting[0] ? next : action)
  }
  next()
}
