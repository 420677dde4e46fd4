import type { TitleStep } from '#lib/cards/theme.ts'
import { breakLines } from './break-lines.ts'
import { type Line, type MeasuredText, measureUnits } from './set-lines.ts'
import type { Typesetter } from './typesetter.ts'
import { shatterUnit, splitUnits, type Unit } from './units.ts'

/** Text broken into lines at a type size (pixels). `cut` tells that words were left out for an ellipsis. */
export type FittedText = { size: number; lines: readonly Line[]; cut: boolean }

/**
 * Sets text at the first step (largest type) at which it fits a column of `width` pixels, or at one of the next two
 * when that breaks it so much better, as at the pauses of the sentence. Text too long for the last step is cut there
 * at a place where a line may break, and ends in an ellipsis.
 */
export function fitText(
  text: string,
  lang: string,
  typesetter: Typesetter,
  options: { width: number; weight: number; steps: readonly TitleStep[] },
): FittedText {
  const { width, weight, steps } = options
  const words = splitUnits(text, lang)
  const last = steps.at(-1)
  if (!last) throw new RangeError('fitText needs at least one step.')
  let best: (FittedText & { cost: number }) | undefined
  let largest = 0
  for (const [index, { size, lines }] of steps.entries()) {
    const column = (width / size) * 1000
    // A word is cut only at the last step: shrinking it comes first.
    const units = size === last.size ? shatterWide(words, typesetter, weight, column) : words
    const fitted = setLines(units, typesetter, weight, column, lines)
    if (!fitted) continue
    if (!best) largest = index
    if (index > largest + mostShrinking) break
    const cost = fitted.cost + index * costOfShrinking
    if (best && best.cost <= cost) continue
    best = { size, lines: fitted.lines, cut: false, cost }
  }
  if (best) return { size: best.size, lines: best.lines, cut: best.cut }
  const column = (width / last.size) * 1000
  const units = shatterWide(words, typesetter, weight, column)
  return { size: last.size, lines: cutToFit(units, lang, typesetter, weight, column, last.lines), cut: true }
}

/** What one step of smaller type costs beside the costs of breaks. */
const costOfShrinking = 3

/** A good break is worth so many steps: below that, a title is no longer one at thumbnail size. */
const mostShrinking = 2

function setLines(
  units: readonly Unit[],
  typesetter: Typesetter,
  weight: number,
  column: number,
  lines: number,
): { cost: number; lines: Line[] } | undefined {
  const measured = measureUnits(units, typesetter, weight)
  const breaks = breakLines(measured, column, lines)
  return breaks && { cost: breaks.cost, lines: linesOf(measured, breaks.ends) }
}

function linesOf(measured: MeasuredText, breaks: readonly number[]): Line[] {
  return breaks.map((end, index) => measured.line(breaks[index - 1] ?? 0, end))
}

function shatterWide(units: readonly Unit[], typesetter: Typesetter, weight: number, column: number): Unit[] {
  return units.flatMap((unit) =>
    typesetter.shape(unit.text, unit.script, weight).advance > column ? shatterUnit(unit) : [unit],
  )
}

function cutToFit(
  units: readonly Unit[],
  lang: string,
  typesetter: Typesetter,
  weight: number,
  column: number,
  lines: number,
): Line[] {
  const ellipsis: Unit = {
    text: '…',
    script: /^zh\b/i.test(lang) ? 'han' : 'latin',
    spaced: false,
    breakCost: Infinity,
  }
  const attempt = (head: readonly Unit[]) => setLines([...head, ellipsis], typesetter, weight, column, lines)
  const most = unitsWithin(units, typesetter, weight, column * lines)
  for (let kept = most; kept > 0; kept--) {
    if ((units[kept]?.breakCost ?? Infinity) > 0) continue
    const fitted = attempt(withoutTrailingMarks(units.slice(0, kept)))
    if (fitted) return fitted.lines
  }
  // No natural place is left: cut between any two units.
  for (let kept = most; kept > 0; kept--) {
    const fitted = attempt(units.slice(0, kept))
    if (fitted) return fitted.lines
  }
  throw new RangeError('The column is too narrow for a single character.')
}

/** How many units, from the first on, are no wider together than `width`: an upper bound for what can be kept. */
function unitsWithin(units: readonly Unit[], typesetter: Typesetter, weight: number, width: number): number {
  const measured = measureUnits(units, typesetter, weight)
  let kept = units.length - 1
  while (kept > 1 && measured.width(0, kept) > width) kept--
  return kept
}

function withoutTrailingMarks(units: readonly Unit[]): readonly Unit[] {
  const last = units.findLastIndex((unit) => !/^[\p{P}\p{S}]+$/u.test(unit.text))
  return last < 0 ? units : units.slice(0, last + 1)
}
