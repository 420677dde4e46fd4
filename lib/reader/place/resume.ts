import { articleAddress, find } from '#lib/reader/dom.ts'
import { stored } from '#lib/reader/store.ts'

/** Stored in the place of an entry when there is nothing to resume. */
const nothing = '#'

/**
 * Offers the section last read to a reader who arrives at the top of the article. Returns what stores the current entry
 * once the reader is past the first section, and forgets it when all is read.
 */
export function offerResume(
  entries: readonly HTMLAnchorElement[],
): (entry: HTMLAnchorElement, section: number, isFinished: boolean) => void {
  const offer = find('#resume')
  const key = articleAddress()
  const store = (fragment: string) => {
    stored(key, fragment)
    if (offer) offer.hidden = true
  }
  const last = entries.find(({ hash }) => hash === stored(key))
  if (offer && last && !scrollY && !location.hash && !find('[autofocus]')) {
    find('#resume a')?.replaceWith(last.cloneNode(true))
    offer.hidden = false
  }
  find('#resume button')?.addEventListener('click', () => store(nothing))
  return ({ hash }, section, isFinished) => {
    if (isFinished) store(nothing)
    else if (section > 0) store(hash)
  }
}
