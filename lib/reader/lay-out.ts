import { findAll } from './dom.ts'
import { afterLayout } from './timing.ts'

/** Characters that a slow phone lays out without being busy for long. */
const charactersAtOnce = 1000

/**
 * Lets the browser lay out the sections that styles may have put off, a few at a time, and runs an action when it has:
 * from then on every place of the page is where it will be, and can be read at no cost.
 */
export function layOutSections(action: () => void): void {
  let characters = 0
  for (const section of findAll('section:not([style])')) {
    if (characters > charactersAtOnce) {
      afterLayout(() => layOutSections(action))
      return
    }
    section.style.contentVisibility = 'visible'
    characters += section.textContent.length
  }
  action()
}
