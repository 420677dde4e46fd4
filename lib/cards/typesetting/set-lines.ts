import { punctuationOf } from './line-rules.ts'
import type { ShapedGlyph, Typesetter } from './typesetter.ts'
import type { Unit } from './units.ts'

/** A line ready to draw. Lengths are in thousandths of the type size. */
export type Line = { text: string; width: number; glyphs: readonly ShapedGlyph[] }

/** Units with their measured widths: how wide any stretch of them is when it stands alone on a line. */
export type MeasuredText = {
  units: readonly Unit[]
  /** Width of units[start] … units[end − 1] as one line, in thousandths of the type size. */
  width: (start: number, end: number) => number
  /** The same stretch as outlines. */
  line: (start: number, end: number) => Line
}

/** Space where Han meets Latin text (`text-autospace`; at most a quarter em by the W3C's requirements). */
const autospace = 160

/** The same where the source has a space of its own. */
const spacedAutospace = 240

/** Measures units at a weight, with punctuation compressed as in `text-spacing-trim: trim-both`. */
export function measureUnits(units: readonly Unit[], typesetter: Typesetter, weight: number): MeasuredText {
  const marks = units.map((unit) => (unit.script === 'han' ? punctuationOf(unit.text) : 'none'))
  const space = typesetter.shape(' ', 'latin', weight).advance
  const shapeAt = (index: number, start: number, end: number) => {
    const unit = units[index]
    if (!unit) throw new RangeError(`No unit ${index} in a text of ${units.length}.`)
    return typesetter.shape(unit.text, unit.script, weight, givesUpHalf(marks, index, start, end))
  }
  const gap = (index: number) => {
    const [before, unit] = [units[index - 1], units[index]]
    if (!before || !unit) return 0
    if (before.script === 'latin' && unit.script === 'latin') return unit.spaced ? space : 0
    if (marks[index - 1] !== 'none' || marks[index] !== 'none') return 0
    return autospaceBetween(before, unit)
  }

  // Prefix sums of the inner widths; only the two edges of a line depend on where it is cut.
  const offsets = [0]
  for (const index of units.keys()) {
    const inner = shapeAt(index, 0, units.length).advance
    offsets.push((offsets[index] ?? 0) + gap(index) + inner)
  }
  const width = (start: number, end: number) => {
    if (end <= start) return 0
    let sum = (offsets[end] ?? 0) - (offsets[start] ?? 0) - gap(start)
    for (const edge of new Set([start, end - 1]))
      sum += shapeAt(edge, start, end).advance - shapeAt(edge, 0, units.length).advance
    return sum
  }
  const line = (start: number, end: number): Line => {
    const glyphs: ShapedGlyph[] = []
    let text = ''
    let x = 0
    for (let index = start; index < end; index++) {
      if (index > start) {
        x += gap(index)
        if (units[index]?.spaced) text += ' '
      }
      const shaped = shapeAt(index, start, end)
      for (const glyph of shaped.glyphs) glyphs.push({ ...glyph, x: glyph.x + x })
      x += shaped.advance
      text += units[index]?.text ?? ''
    }
    return { text, width: x, glyphs }
  }
  return { units, width, line }
}

/** An opening mark gives up its empty half at the line's start and after another mark, a closing one at the line's end and before a closing one. */
function givesUpHalf(marks: readonly string[], index: number, start: number, end: number): boolean {
  if (marks[index] === 'opening') return index === start || marks[index - 1] !== 'none'
  if (marks[index] === 'closing') return index === end - 1 || marks[index + 1] === 'closing'
  return false
}

function autospaceBetween(before: Unit, unit: Unit): number {
  if (unit.spaced) return spacedAutospace
  if (before.script === unit.script) return 0
  return /[\p{L}\p{N}%]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(unit.text) ? autospace : 0
}
