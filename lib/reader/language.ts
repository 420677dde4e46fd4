import { all, root } from './dom.ts'
import { stored } from './store.ts'

/**
 * Shows up the link to the language that the browser speaks, where the page is in another: once, and only where that
 * can be remembered. Nobody is sent anywhere.
 */
export function offerLanguage(): void {
  const speaks = (tag: string) => navigator.language.startsWith(tag.slice(0, 2))
  const link = all<HTMLAnchorElement>('a[hreflang]').find(({ hreflang }) => speaks(hreflang))
  if (link && !speaks(root.lang) && !stored('offer') && stored('offer', '1')) link.className = 'offer'
}
