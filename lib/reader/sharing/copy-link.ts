import { fillIn, find } from '#lib/reader/dom.ts'
import { postponed } from '#lib/reader/timing.ts'

interface Copy {
  url: string
  /** Text of the link, where rich text is pasted; without one there is none. */
  title?: string
  /** What is pasted as plain text; the address where there is none. */
  text?: string
  /** What the link leads to, for the announcement. */
  name: string
  /** The link leads near to what was selected only, which the announcement then says. */
  isNear?: boolean
}

/**
 * Copies a link and announces it. Where the clipboard is not to be had, it goes to the link, so that the address bar
 * shows it.
 */
export async function copyLink({ url, title, text = url, name, isNear = false }: Copy): Promise<void> {
  const link = document.createElement('a')
  link.href = url
  link.append(title ?? '')
  try {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': text, ...(title && { 'text/html': link.outerHTML }) }),
      ])
    } catch {
      await navigator.clipboard.writeText(text)
    }
  } catch {
    location.href = url
    return
  }
  const status = find('#copied')
  fillIn(status, status?.dataset[isNear ? 'near' : 'text'], name)
  silence()
}

// Empties the live region, so that copying the same link again is announced again.
const silence = postponed(() => find('#copied')?.replaceChildren(), 4000)
