import { findAll, root } from './dom.ts'
import { stored } from './store.ts'

/**
 * Shows up the link to the language that the browser speaks, where the page is in another: once, and only where that
 * can be remembered. Nobody is sent anywhere.
 */
export function offerLanguage(): void {
  const isSpoken = (tag: string) => navigator.language.startsWith(tag.slice(0, 2))
  const link = languageLinks().find(({ hreflang }) => isSpoken(hreflang))
  if (link && !isSpoken(root.lang) && !stored('offer') && stored('offer', '1')) link.classList.add('offer')
}

/** Lets the links to other languages lead to the same place there; ids are the same in all of them. */
export function keepPlaceInLanguages(fragment: string): void {
  for (const link of languageLinks()) link.hash = fragment
}

function languageLinks(): HTMLAnchorElement[] {
  return findAll<HTMLAnchorElement>('a[hreflang]')
}
