import { fontSize, pictureWidth } from './measures.ts'
import { textWidth } from './text.ts'

/** Distance of two lines of a legend. */
export const legendLine = 20

const markWidth = 15
const gap = 13

/** Where each entry of a legend stands, in lines from (0, 0): the middle of its mark, its words after it. */
export function layoutLegend(entries: readonly string[]): { x: number; y: number; textX: number }[] {
  let x = 0
  let y = 0
  return entries.map((entry) => {
    const width = markWidth + textWidth(entry) * fontSize.small
    if (x > 0 && x + width > pictureWidth) {
      x = 0
      y += legendLine
    }
    const place = { x: x + 5, y, textX: x + markWidth }
    x += width + gap
    return place
  })
}
