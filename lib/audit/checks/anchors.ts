import { decodeAddress } from '#lib/base/decode-address.ts'
import type { Page } from '../page.ts'

/**
 * True when a page has the place that a fragment (with `#`) names, as browsers look for it (HTML standard, "find a
 * potential indicated element"). Both sides are compared decoded and in NFC, because a link typed on one system
 * and a heading typed on another may hold the same Chinese or accented text in different forms.
 */
export function hasAnchor(page: Page, fragment: string): boolean {
  // A text directive is for the browser alone.
  const name = fragment.replace(/^#/, '').replace(/:~:.*$/s, '')
  if (name === '' || name.toLowerCase() === 'top') return true
  const wanted = normalize(decodeAddress(name))
  return anchorsOf(page).has(wanted)
}

const known = new WeakMap<Page, Set<string>>()

/** The places of a page, computed once: a page may be the target of thousands of links. */
function anchorsOf(page: Page): Set<string> {
  const anchors = known.get(page) ?? new Set([...page.ids.keys(), ...page.names].map(normalize))
  known.set(page, anchors)
  return anchors
}

function normalize(text: string): string {
  return text.normalize('NFC')
}
