/** The first element matching a selector, or null; the caller names the element type it put there. */
export const one = <T extends HTMLElement>(selector: string, from: ParentNode = document) =>
  from.querySelector<T>(selector)

/** Viewport-relative box of an element, in CSS pixels. */
export const box = (element: Element) => element.getBoundingClientRect()

/** The root element; its data attributes carry the reader's settings. */
export const root = document.documentElement
