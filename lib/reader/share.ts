import { all, fill, one, postponed } from './dom.ts'

/**
 * Makes clicks on permalinks open the share sheet of a touch device, or else copy the link. A sheet that the reader
 * closes is all they wanted; where none comes up (there is none, or it is not allowed here) the link is copied.
 */
export function shareLinks(): void {
  for (const link of all<HTMLAnchorElement>('[data-share]')) {
    link.onclick = async (event) => {
      if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return
      event.preventDefault()
      // biome-ignore lint/style/noNonNullAssertion: the heading stands before its link
      const name = link.previousElementSibling!.textContent
      // biome-ignore lint/style/useTemplate: a template is longer once compressed
      const title = name + '｜' + one('h1').textContent
      try {
        if (matchMedia('(pointer:coarse)').matches) return await navigator.share({ title, url: link.href })
      } catch (error) {
        if (`${error}`.includes('Abort')) return
      }
      copyLink(link.href, name, title, `${title} ${link.href}`)
    }
  }
}

/**
 * Copies `text` as plain text and a link called `title` as rich text, then announces `name`. Where the
 * clipboard is not to be had, it goes to the link, so that the address bar shows it.
 */
export async function copyLink(url: string, name: string, title = name, text = url): Promise<void> {
  const link = document.createElement('a')
  link.href = url
  link.textContent = title
  try {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': text, 'text/html': link.outerHTML }),
      ])
    } catch {
      await navigator.clipboard.writeText(text)
    }
    fill(one('#copied'), name)
    silence()
  } catch {
    location.href = url
  }
}

// Empties the live region, so that copying the same link again is announced again.
const silence = postponed(() => one('#copied').replaceChildren(), 4e3)
