import { fitText } from '#lib/cards/typesetting/fit-text.ts'
import type { Typesetter } from '#lib/cards/typesetting/typesetter.ts'
import type { Mark } from '#lib/messages/messages.ts'
import { drawLine, round, widthOf } from './draw-text.ts'
import { card, colours, weights } from './theme.ts'
import type { CardEvidence } from './types.ts'

/** The height of the evidence block in pixels: bar, gap, legend. */
export const evidenceHeight = 84

/**
 * Draws the mix of evidence: one bar divided by count, and a legend with the counts. Each kind has a
 * pattern in the bar and a shape of its own in the legend, so that nothing rests on colour. Kinds with
 * no claim are left out; a text with no claim at all gets no block (an empty string).
 */
export function drawEvidence(
  { title, grades }: CardEvidence,
  lang: string,
  typesetter: Typesetter,
  top: number,
): string {
  const kinds = grades.filter(({ count }) => count > 0)
  if (kinds.length === 0) return ''
  const widths = shareOut(
    kinds.map(({ count }) => count),
    card.width - 2 * card.margin - bar.gap * (kinds.length - 1),
  )
  let x = card.margin
  let bars = ''
  for (const [index, { mark }] of kinds.entries()) {
    const width = widths[index] ?? 0
    bars += `<rect x="${round(x + 1)}" y="${top + 1}" width="${round(width - 2)}" height="${bar.height - 2}" fill="${fills[mark]}" stroke="${colours.ink}" stroke-width="2"/>`
    x += width + bar.gap
  }
  return patterns + bars + drawLegend({ title, grades: kinds }, lang, typesetter, top + evidenceHeight - 8)
}

const bar = { height: 24, gap: 6, least: 16 } as const
const legend = { size: 28, mark: 22, gap: 12, between: 40 } as const

/** How each mark fills its part of the bar. */
const fills: Record<Mark, string> = {
  '●': colours.ink,
  '○': 'url(#hatch)',
  '◇': 'url(#dots)',
  '△': colours.paper,
}

const patterns = `<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${colours.paper}"/><rect width="3.5" height="8" fill="${colours.ink}"/></pattern><pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colours.paper}"/><circle cx="4" cy="4" r="2" fill="${colours.ink}"/></pattern><pattern id="fine-dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="${colours.paper}"/><circle cx="2.5" cy="2.5" r="1.5" fill="${colours.ink}"/></pattern></defs>`

/** Widths in proportion to the counts, each at least `bar.least`, together exactly `total`. */
function shareOut(counts: readonly number[], total: number): number[] {
  const spread = total - bar.least * counts.length
  const sum = counts.reduce((all, count) => all + count, 0)
  return counts.map((count) => bar.least + (spread * count) / sum)
}

function drawLegend(
  { title, grades }: CardEvidence,
  lang: string,
  typesetter: Typesetter,
  baseline: number,
): string {
  const set = (text: string, weight: number) =>
    fitText(text, lang, typesetter, { width: card.width, weight, steps: [{ size: legend.size, lines: 1 }] })
      .lines[0]
  let x: number = card.margin
  let drawn = ''
  const put = (text: string, weight: number, fill: string, after: number) => {
    const line = set(text, weight)
    if (!line) return
    drawn += `<g fill="${fill}">${drawLine(line, x, baseline, legend.size)}</g>`
    x += widthOf(line, legend.size) + after
  }
  put(title, weights.text, colours.muted, legend.between)
  for (const { short, mark, count } of grades) {
    drawn += drawMark(mark, x, baseline - legend.size * 0.36)
    x += legend.mark + legend.gap
    put(`${short} ${count}`, weights.label, colours.ink, legend.between)
  }
  return drawn
}

/**
 * The marks of the page with the patterns of the bar: told apart in grey and at thumbnail size. (x, y) is
 * the left middle.
 */
function drawMark(mark: Mark, x: number, y: number): string {
  const half = legend.mark / 2 - 1
  const [cx, cy] = [round(x + legend.mark / 2), round(y)]
  const style = `fill="${mark === '◇' ? 'url(#fine-dots)' : fills[mark]}" stroke="${colours.ink}" stroke-width="2"`
  if (mark === '●' || mark === '○') return `<circle cx="${cx}" cy="${cy}" r="${half}" ${style}/>`
  if (mark === '◇')
    return `<path d="M${cx} ${cy - half - 1}l${half + 1} ${half + 1}l${-half - 1} ${half + 1}l${-half - 1} ${-half - 1}z" ${style}/>`
  return `<path d="M${cx} ${cy - half}l${half + 1} ${2 * half - 1}h${-2 * half - 2}z" ${style}/>`
}
