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
    button.hidden = !part
    if (!part) return
    // Within the section, so that Tab soon finds it; out of the flow, so that nothing moves.
    part.append(button)
    button.style.top = `${box(selection.getRangeAt(0)).bottom + scrollY}px`
  })
  document.onselectionchange = offer
  document.onkeydown = ({ key }) => {
    button.hidden ||= key === 'Escape'
  }
  button.onclick = () => {
    const range = selection.getRangeAt(0)
    const link = all<HTMLAnchorElement>('[data-share]').findLast((each) => range.comparePoint(each, 0) < 0)
    // The browser says what the text of the page is, since it is the browser that will search in it.
    root.toggleAttribute('data-quoting')
    const quote = `${selection}`
    selection.selectAllChildren(document.body)
    const text = `${selection}\n`
    selection.extend(range.startContainer, range.startOffset)
    const from = `${selection}`.length
    selection.empty()
    root.toggleAttribute('data-quoting')
    const words = [...new Intl.Segmenter(root.lang, { granularity: 'word' }).segment(text)]
    const indices = words.map(({ index }) => index)
    const url = (link ?? article()).href + textFragment(text, from, quote, indices)
    copyLink(url, quote, url, quote)
  }
}
