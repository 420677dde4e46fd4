import { articleAddress, find, findAll, root } from '#lib/reader/dom.ts'
import { copyLink } from '#lib/reader/sharing/copy-link.ts'
import { postponed } from '#lib/reader/timing.ts'
import { textFragment } from './fragment.ts'
import { readQuotation } from './quotation.ts'

/** Offers a button below text selected in the article, which copies a link to exactly that quotation. */
export function quoteLinks(): void {
  const button = find('#quote')
  const selection = getSelection()
  if (!button || !selection) return

  const offer = postponed(() => {
    const start = selection.anchorNode?.parentElement
    const isOffered = !!start?.closest('.prose') && `${selection}`.trim() !== ''
    if (start && isOffered) {
      placeNextInFocusOrder(button, start)
      // Out of the flow, so that nothing moves.
      button.style.top = `${selection.getRangeAt(0).getBoundingClientRect().bottom + scrollY}px`
    }
    // As a popover it goes when Escape is pressed, or when the reader presses elsewhere.
    button.togglePopover(isOffered)
  }, 200)
  document.addEventListener('selectionchange', offer)
  // What is selected already has brought this module.
  offer()
  button.addEventListener('click', () => copyQuotation(selection))
}

/** Tab goes on from where the selection began: the button stands before the first link behind that. */
function placeNextInFocusOrder(button: HTMLElement, start: Element): void {
  const isBehind = (link: Element) =>
    (start.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  const next = findAll('.prose a[href]').find(isBehind)
  if (next) (next.closest('sup, svg') ?? next).before(button)
  else start.append(button)
}

function copyQuotation(selection: Selection): void {
  const range = selection.getRangeAt(0)
  const claim = range.startContainer.parentElement?.closest<HTMLAnchorElement>('[aria-labelledby=evidence] a')
  const { text, from, quote, noteMarks } = readQuotation(selection)
  if (claim) {
    copyLink({ url: articleAddress() + claim.hash, title: quote, name: quote })
    return
  }
  const section = findAll<HTMLAnchorElement>('h2+[data-share]').findLast(
    (link) => range.comparePoint(link, 0) < 0,
  )
  const segments = new Intl.Segmenter(root.lang, { granularity: 'word' }).segment(text)
  const words = Array.from(segments, ({ index }) => index)
  const fragment = from < 0 ? '' : textFragment({ text, from, quote, words, noteMarks })
  const url = (section?.href ?? articleAddress()) + fragment
  const place = (section?.previousElementSibling ?? find('h1'))?.textContent ?? ''
  copyLink({ url, title: quote, name: fragment ? quote : place, isNear: !fragment })
}
