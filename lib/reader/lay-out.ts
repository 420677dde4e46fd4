import { findAll } from './dom.ts'
import { afterLayout } from './timing.ts'

/** Characters that a slow phone lays out without being busy for long. */
const charactersAtOnce = 1500

/**
 * Lets the browser lay out the sections that the styles have put off, a few at a time, and runs an action when it has:
 * from then on every place of the page is where it will be.
 */
export function layOutSections(action: () => void): void {
  const sections = findAll('.prose section[aria-labelledby]').filter(isPutOff)
  const goOn = () => {
    if (sections.length === 0) return action()
    for (let characters = 0; characters < charactersAtOnce; ) {
      const section = sections.shift()
      if (!section) break
      section.style.contentVisibility = 'visible'
      characters += section.textContent.length
    }
    afterLayout(goOn)
  }
  goOn()
}

function isPutOff(section: HTMLElement): boolean {
  return getComputedStyle(section).contentVisibility === 'auto'
}
