import { findAll, root } from './dom.ts'
import { afterLayout } from './timing.ts'

/**
 * Lets the browser lay out the blocks that styles have put off, a few blocks of them at a time, so that a slow phone is
 * never busy for long, and runs an action when it has: from then on every place of the page is where it will be, and can
 * be read at no cost.
 */
export function layOutBlocks(action: () => void): void {
  // What has others within waits too, as they cost their styles already; what is in closed details is not laid out at all.
  const waiting = findAll('section li:not(.timeline li),figure>*,section>*').filter(
    (block) =>
      !block.checkVisibility({ contentVisibilityAuto: true }) && !block.closest('details:not([open])'),
  )
  // Markers of lists and outlines stand outside.
  const putOff = 'content-visibility:auto;contain-intrinsic-height:20em;overflow-clip-margin:2em'
  for (const { style } of waiting) style.cssText = putOff
  // From here on styles put nothing off.
  root.dataset.whole = ''
  const next = () => {
    // A paragraph, or as many shorter blocks, do not keep a slow phone busy for long.
    let characters = 0
    while (characters < 100) {
      const block = waiting.shift()
      if (!block) {
        afterLayout(action)
        return
      }
      block.style.cssText = ''
      characters += block.textContent.length
    }
    afterLayout(next)
  }
  next()
}
