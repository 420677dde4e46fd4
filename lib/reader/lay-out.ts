import { findAll, root } from './dom.ts'
import { afterLayout } from './timing.ts'

/**
 * Lets the browser lay out the blocks that styles have put off, a few blocks of them at a time, so that a slow phone is
 * never busy for long, and runs an action when it has: from then on every place of the page is where it will be, and can
 * be read at no cost.
 */
export function layOutBlocks(action: () => void): void {
  // Nothing waits that has others of these within, nor what is not shown, as in closed details.
  const waiting = findAll('section li:not(.timeline li),figure>*,section>:not(section)').filter(
    (block) => block.checkVisibility() && !block.checkVisibility({ contentVisibilityAuto: true }),
  )
  // Markers of lists and outlines stand outside.
  const putOff = 'content-visibility:auto;contain-intrinsic-height:20em;overflow-clip-margin:2em'
  for (const { style } of waiting) style.cssText = putOff
  // From here on styles put nothing off.
  root.dataset.whole = ''
  const next = () => {
    // Two paragraphs, or as many shorter blocks, do not keep a slow phone busy for long.
    let characters = 0
    while (characters < 300) {
      const block = waiting.shift()
      if (!block) {
        afterLayout(action)
        return
      }
      block.style.cssText = ''
      characters += Math.min(150, block.textContent.length)
    }
    afterLayout(next)
  }
  next()
}
