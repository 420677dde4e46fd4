import { findAll } from './dom.ts'
import { afterLayout } from './timing.ts'

/** How many blocks a slow phone lays out at a time without being busy for long. */
const batch = 2

/**
 * Lets the browser lay out the sections that styles have put off, a few blocks of them at a time, so that a slow phone is
 * never busy for long, and runs an action when it has: from then on every place of the page is where it will be, and can
 * be read at no cost.
 */
export function layOutBlocks(action: () => void): void {
  const waiting = findAll('section>*,section li').filter(
    (block) => !block.checkVisibility({ contentVisibilityAuto: true }),
  )
  for (const { style } of findAll('section')) style.cssText = 'content-visibility:visible'
  for (const { style } of waiting) style.cssText = 'content-visibility:auto;contain-intrinsic-height:20em'
  const next = () => {
    const blocks = waiting.splice(0, batch)
    for (const { style } of blocks) style.cssText = ''
    afterLayout(blocks[0] ? next : action)
  }
  next()
}
