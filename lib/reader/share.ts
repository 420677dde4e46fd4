import { all, fill, one, postponed } from './dom.ts'

/** Makes clicks on permalinks open the share sheet of a touch device, or else copy the link. */
export function shareLinks(): void {
  for (const link of all<HTMLAnchorElement>('[data-share]')) {
    link.onclick = (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      const url = link.href
      const name = `${link.previousElementSibling?.textContent}`
      const title = `${name}｜${one('h1').textContent}`
      if (navigator.share && matchMedia('(pointer:coarse)').matches) {
        navigator.share({ title, url }).catch(() => {})
      } else copyLink(url, name, title, `${title} ${url}`)
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
