/** Width of a picture in its own units; the column of a screen 360 px wide has about as many pixels. */
export const pictureWidth = 328

/** Sizes of text, in units of a picture. */
export const fontSize = { text: 14 }

/** A coordinate with one decimal: finer than a pixel, and short in the page. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
