import type { Line } from '#lib/cards/typesetting/set-lines.ts'

/** Draws a line with its left end and baseline at (x, y), as one SVG path per glyph. `size` is in pixels. */
export function drawLine(line: Line, x: number, y: number, size: number): string {
  const scale = size / 1000
  return line.glyphs
    .map((glyph) => {
      const [left, baseline] = [round(x + glyph.x * scale), round(y - glyph.y * scale)]
      return `<path transform="matrix(${round(scale)} 0 0 ${round(-scale)} ${left} ${baseline})" d="${glyph.path}"/>`
    })
    .join('')
}

/** The width of a line in pixels at a type size. */
export function widthOf(line: Line, size: number): number {
  return (line.width * size) / 1000
}

/** A number for SVG: at most three decimals, so that the same card is always the same text. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
