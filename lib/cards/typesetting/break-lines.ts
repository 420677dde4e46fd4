import type { MeasuredText } from './set-lines.ts'

/** A way to break a text: the index of the unit after each line's last one, and what it costs (0 is ideal). */
export type Breaks = { cost: number; ends: readonly number[] }

/**
 * Breaks a text into the fewest lines that fit, no more than `maxLines`, and balances them: of all legal
 * breaks it takes those with the least sum of squared distances from the average width plus the costs of
 * the places (dynamic programming over all of them, as in Knuth and Plass). Returns undefined when the
 * text does not fit. `column` is in thousandths of the type size.
 */
export function breakLines(text: MeasuredText, column: number, maxLines: number): Breaks | undefined {
  for (let lines = 1; lines <= maxLines; lines++) {
    const breaks = breakInto(text, column, lines)
    if (breaks) return breaks
  }
  return undefined
}

/** Half an em: what the last mark of a line can still give up, so a wider stretch may yet fit. */
const trim = 500

function breakInto(text: MeasuredText, column: number, lines: number): Breaks | undefined {
  const count = text.units.length
  const ideal = text.width(0, count) / lines
  if (ideal > column + trim) return undefined
  let ways = new Map<number, Breaks>([[0, { cost: 0, ends: [] }]])
  for (let line = 1; line <= lines; line++) {
    const longer = new Map<number, Breaks>()
    for (const [start, way] of ways) {
      for (let end = start + 1; end <= count; end++) {
        const width = text.width(start, end)
        if (width > column + trim) break
        if (width > column || (end === count) !== (line === lines)) continue
        const cost = way.cost + (((width - ideal) / column) * 10) ** 2 + costBefore(text, end)
        const known = longer.get(end)
        if (cost < Infinity && (!known || cost < known.cost))
          longer.set(end, { cost, ends: [...way.ends, end] })
      }
    }
    ways = longer
  }
  return ways.get(count)
}

function costBefore(text: MeasuredText, index: number): number {
  return text.units[index]?.breakCost ?? 0
}
