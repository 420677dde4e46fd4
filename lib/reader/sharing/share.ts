import { find } from '#lib/reader/dom.ts'
import { copyLink } from './copy-link.ts'

/** Makes clicks on permalinks copy the link, or open the share sheet of a touch device. */
export function shareLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('[data-share]')
    if (!link) return
    event.preventDefault()
    share(link)
  })
}

/**
 * A share sheet that the reader closes is all they wanted; where none comes up (there is none, or it is not allowed
 * here) the link is copied.
 */
async function share(link: HTMLAnchorElement): Promise<void> {
  const heading = find('h1')?.textContent ?? ''
  // The link of the article itself is the first of its row.
  const name = link.previousElementSibling?.textContent ?? heading
  // What is to be copied stands on the page itself, as a citation does.
  const text = link.dataset.share && find(link.hash)?.textContent
  if (text) return copyLink({ url: link.href, text, name })
  const title = name === heading ? name : `${name}｜${heading}`
  try {
    if (matchMedia('(pointer:coarse)').matches) return await navigator.share({ title, url: link.href })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return
  }
  copyLink({ url: link.href, title, text: `${title} ${link.href}`, name })
}
