/**
 * The first element matching a selector. The page's markup is made together with this script, so it is taken
 * to be there; `main.ts` checks for the elements that some pages leave out.
 */
export const one = <T extends HTMLElement>(selector: string, from: ParentNode = document): T =>
  // biome-ignore lint/style/noNonNullAssertion: checking every element again would cost a tenth of the script
  from.querySelector<T>(selector)!

/** All elements matching a selector, in document order. */
export const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)]

/** Box of an element or a range, relative to the viewport, in CSS pixels. */
export const box = (boxed: Element | Range) => boxed.getBoundingClientRect()

/** The element <html>. Its data attributes are the reader's settings. */
export const root = document.documentElement

/** The link to the article, in <head>, which is the same on the pages of its sections. */
export const article = () => one<HTMLLinkElement>('[rel=canonical]')

/** Writes the sentence in an element's data-text into it, the values in the place of its `#` signs. */
export const fill = (element: HTMLElement, ...values: unknown[]) => {
  element.textContent = `${element.dataset.text}`.replace(/#/g, () => `${values.shift()}`)
}

/** Puts an action off until this has not been called for so many milliseconds. */
export const postponed = (action: () => void, milliseconds: number) => {
  let timer: ReturnType<typeof setTimeout>
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, milliseconds)
  }
}
