import { all, article, box, one, postponed, root } from './dom.ts'
import { textFragment } from './fragment.ts'
import { copyLink } from './share.ts'

/** Offers a button below text selected in the article, which copies a link to exactly that quotation. */
export function quoteLinks(): void {
  const button = one('#quote')
  // biome-ignore lint/style/noNonNullAssertion: it is null in hidden frames only
  const selection = getSelection()!

  const offer = postponed(() => {
    const part = `${selection}`.trim() && selection.anchorNode?.parentElement?.closest('section,article')
    if (part) {
      // Within the section, so that Tab soon finds it; out of the flow, so that nothing moves.
      part.append(button)
      button.style.top = `${box(selection.getRangeAt(0)).bottom + scrollY}px`
    }
    // As a popover it goes when Escape is pressed, or when the reader presses elsewhere.
    button.togglePopover(!!part)
  }, 200)
  document.onselectionchange = offer
  button.onclick = () => {
    const range = selection.getRangeAt(0)
    const link = all<HTMLAnchorElement>('h2+[data-share]').findLast((each) => range.comparePoint(each, 0) < 0)
    // The browser says what the text of the page is, since it is the browser that will search in it.
    root.toggleAttribute('data-quoting')
    const quote = `${selection}`
    selection.selectAllChildren(document.body)
    const text = `${selection}\n`
    selection.extend(range.startContainer, range.startOffset)
    const from = `${selection}`.length
    selection.empty()
    root.toggleAttribute('data-quoting')
    const segments = new Intl.Segmenter(root.lang, { granularity: 'word' }).segment(text)
    const words = [...segments].map(({ index }) => index)
    copyLink((link ?? article()).href + textFragment(text, from, quote, words), quote)
  }
}
