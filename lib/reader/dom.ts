/** The element <html>. Its data attributes are the reader's settings, and what the page is in the midst of. */
export const root = document.documentElement

/** The first element that matches a selector; null on pages that leave it out. */
export function find<T extends HTMLElement = HTMLElement>(selector: string): T | null {
  return document.querySelector<T>(selector)
}

/** All elements that match a selector, in document order. */
export function findAll<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)]
}

/** Distance of an element from the top of the viewport, in CSS pixels. */
export function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}

/** The address of the article, which the pages of its sections name too; empty on other pages. */
export function articleAddress(): string {
  return find<HTMLLinkElement & HTMLElement>('[rel=canonical]')?.href ?? ''
}

/** Writes a sentence of the page into an element, values in the place of its `#` signs. */
export function fillIn(element: HTMLElement | null, sentence = '', ...values: unknown[]): void {
  if (element) element.textContent = sentence.replaceAll('#', () => String(values.shift()))
}
