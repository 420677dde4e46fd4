import { findAll, root } from './dom.ts'
import { afterLayout } from './timing.ts'

/**
 * Lets the browser lay out the blocks that styles have put off, a few blocks of them at a time, so that a slow phone is
 * never busy for long, and runs an action when it has: from then on every place of the page is where it will be, and can
 * be read at no cost.
 */
export function layOutBlocks(action: () => void): void {
  const waiting = findAll('section>*,figure>*,section li').filter(
    (block) => !block.checkVisibility({ contentVisibilityAuto: true }),
  )
  for (const { style } of waiting) style.cssText = 'content-visibility:auto;contain-intrinsic-height:20em'
  // From here on styles put nothing off.
  root.dataset.whole = ''
  const next = () => {
    // Two at a time do not keep a slow phone busy for long.
    const blocks = waiting.splice(0, 2)
    for (const { style } of blocks) style.cssText = ''
    afterLayout(blocks[0] ? next : action)
  }
  next()
}
