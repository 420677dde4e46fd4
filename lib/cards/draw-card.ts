import { type FittedText, fitText } from '#lib/cards/typesetting/fit-text.ts'
import type { Typesetter } from '#lib/cards/typesetting/typesetter.ts'
import { drawEvidence, evidenceHeight } from './draw-evidence.ts'
import { drawSeal, sealCharacter } from './draw-seal.ts'
import { drawLine, round, widthOf } from './draw-text.ts'
import { card, colours, type TitleStep, titleSteps, weights } from './theme.ts'
import type { CardInput } from './types.ts'

/** Draws the whole card as SVG, 1200 × 630, text as outlines. The typesetter must be prepared for `cardTexts(input)`. */
export function drawCard(input: CardInput, typesetter: Typesetter): string {
  const { lang, evidence } = input
  const hasEvidence = evidence?.grades.some(({ count }) => count > 0) ?? false
  const set = (text: string, weight: number, steps: readonly { size: number; lines: number }[]) =>
    fitText(text, lang, typesetter, { width: card.width - 2 * card.margin, weight, steps })

  const kicker =
    input.sectionTitle === undefined
      ? undefined
      : block(set(input.title, weights.text, [kickerStep]), kickerStyle)
  const question =
    input.question === undefined
      ? undefined
      : block(set(input.question, weights.text, [questionStep]), questionStyle)

  const bottom = card.height - footer - (hasEvidence ? evidenceHeight + 32 : 0)
  const room = bottom - mastheadBottom - heightOf(kicker) - heightOf(question)
  const title = set(input.sectionTitle ?? input.title, weights.title, stepsWithin(room))
  const blocks = [kicker, block(title, titleStyle), question].filter((part) => part !== undefined)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}" viewBox="0 0 ${card.width} ${card.height}">`,
    `<rect width="${card.width}" height="${card.height}" fill="${colours.paper}"/>`,
    `<rect width="${card.width}" height="12" fill="${colours.accent}"/>`,
    drawMasthead(input, typesetter),
    drawBlocks(blocks, mastheadBottom, bottom),
    evidence && hasEvidence
      ? drawEvidence(evidence, lang, typesetter, card.height - footer - evidenceHeight)
      : '',
    '</svg>',
  ].join('')
}

/** Every text that the card can show, for `Typesetter.prepare`. */
export function cardTexts(input: CardInput): string[] {
  const { siteName, title, sectionTitle = '', question = '', evidence } = input
  const legend = evidence?.grades.map(({ short, count }) => `${short} ${count}`) ?? []
  return [siteName, title, sectionTitle, question, evidence?.title ?? '', ...legend, sealCharacter, '…']
}

/** A fitted text and how it stands in the stack: space before and after in pixels, leading as a factor of the size. */
type Block = FittedText & BlockStyle
type BlockStyle = { fill: string; leading: number; before: number; after: number }

const kickerStep = { size: 32, lines: 1 } as const
const questionStep = { size: 34, lines: 2 } as const
const kickerStyle: BlockStyle = { fill: colours.accent, leading: 1.4, before: 0, after: 12 }
const titleStyle: BlockStyle = { fill: colours.ink, leading: 1.28, before: 0, after: 0 }
const questionStyle: BlockStyle = { fill: colours.muted, leading: 1.4, before: 18, after: 0 }

function block(text: FittedText, style: BlockStyle): Block {
  return { ...text, ...style }
}

/** The title's steps with no more lines than the room (pixels) allows. */
function stepsWithin(room: number): TitleStep[] {
  return titleSteps
    .map(({ size, lines }) => ({
      size,
      lines: Math.min(lines, Math.floor(room / (size * titleStyle.leading))),
    }))
    .filter(({ lines }) => lines > 0)
}

const footer = 56
const seal = { size: 56, top: 56 } as const
const mastheadBottom = seal.top + seal.size + 24

function drawMasthead({ siteName, lang }: CardInput, typesetter: Typesetter): string {
  const name = fitText(siteName, lang, typesetter, {
    width: 700,
    weight: weights.label,
    steps: [{ size: 34, lines: 1 }],
  })
  const [line] = name.lines
  if (!line) throw new Error('The card needs a site name.')
  const left = card.margin + seal.size + 18
  const right = left + widthOf(line, name.size) + 24
  const middle = seal.top + seal.size / 2
  return [
    drawSeal(typesetter, card.margin, seal.top, seal.size, 'framed'),
    `<g fill="${colours.ink}">${drawLine(line, left, middle + name.size * 0.36, name.size)}</g>`,
    `<rect x="${round(right)}" y="${middle - 1}" width="${round(card.width - card.margin - right)}" height="2" fill="${colours.hairline}"/>`,
  ].join('')
}

/** Stacks the blocks and centres them between two heights; the optical middle lies a little above the true one. */
function drawBlocks(blocks: readonly Block[], top: number, bottom: number): string {
  const height = blocks.reduce((sum, part) => sum + heightOf(part), 0)
  let y = top + Math.max(0, (bottom - top - height) * 0.46)
  let drawn = ''
  for (const part of blocks) {
    const { lines, size, leading, fill, before } = part
    for (const [index, line] of lines.entries()) {
      // The ideographic em box of the face sits 0.88 above the baseline; half of the leading goes above it.
      const baseline = y + before + index * size * leading + ((leading - 1) / 2 + 0.88) * size
      drawn += `<g fill="${fill}">${drawLine(line, card.margin, round(baseline), size)}</g>`
    }
    y += heightOf(part)
  }
  return drawn
}

function heightOf(part: Block | undefined): number {
  return part ? part.before + part.lines.length * part.size * part.leading + part.after : 0
}
