import { find } from './dom.ts'
import { afterLayout } from './timing.ts'

/**
 * Lets the browser lay out the sections that styles may have put off, one after the other, so that a slow phone is never
 * busy for long, and runs an action when it has: from then on every place of the page is where it will be, and can be
 * read at no cost.
 */
export function layOutSections(action: () => void): void {
  const section = find('section[aria-labelledby]:not([style])')
  if (!section) {
    action()
    return
  }
  section.style.contentVisibility = 'visible'
  afterLayout(() => layOutSections(action))
}
