import { beforeAll, describe, expect, test } from 'vitest'
import { cardTexts, drawCard } from '#lib/cards/draw-card.ts'
import { type Raster, rasterise } from '#lib/cards/rasterise.ts'
import { card, colours } from '#lib/cards/theme.ts'
import type { CardInput } from '#lib/cards/types.ts'
import { readFontFamilies } from '#lib/cards/typesetting/font-families.ts'
import { createTypesetter } from '#lib/cards/typesetting/typesetter.ts'
import { cardEvidence } from '../../support/card-evidence.ts'

const typesetter = createTypesetter(readFontFamilies(process.cwd()))
const tallest: CardInput = {
  siteName: '存疑',
  title: '迁移史是中国虚拟商品行业的缩影，每次搬家都伴随技术、政策、需求的变化。'.repeat(3),
  sectionTitle: '不是一座城市，而是一条由杭州、深圳、成都等节点连成的轨迹；'.repeat(4),
  question: '哪座城市是发源地？'.repeat(12),
  evidence: cardEvidence(1, 900, 1, 1),
  lang: 'zh-Hans',
}

async function svgOf(input: CardInput): Promise<string> {
  await typesetter.prepare(...cardTexts(input))
  return drawCard(input, typesetter)
}

describe('the drawing', () => {
  let raster: Raster
  beforeAll(async () => {
    raster = await rasterise(await svgOf(tallest), process.cwd())
  })

  test('keeps the margins clear, however long the texts', () => {
    // A tenth of an em is allowed on the left: opening marks may hang that far.
    const margin = card.margin - 12
    expect(inkIn(raster, 0, 16, margin, card.height)).toBe(0)
    expect(inkIn(raster, card.width - margin, 16, card.width, card.height)).toBe(0)
    expect(inkIn(raster, 0, card.height - 40, card.width, card.height)).toBe(0)
  })

  test('leaves a gap between the texts and the evidence', () => {
    const barTop = card.height - 56 - 84
    expect(inkIn(raster, card.margin, barTop - 20, card.width - card.margin, barTop - 1)).toBe(0)
    expect(inkIn(raster, card.margin, barTop, card.width - card.margin, barTop + 24)).toBeGreaterThan(1000)
  })
})

describe('the evidence', () => {
  test('has a pattern and a shape of its own for each kind, and the counts as text', async () => {
    const svg = await svgOf({ ...tallest, evidence: cardEvidence(2, 3, 4, 5) })
    const bars = barsOf(svg)
    expect(new Set(bars.map(({ fill }) => fill)).size).toBe(4)
    const total = bars.reduce((sum, { width }) => sum + width + 2, 0)
    expect(total + 3 * 6).toBeCloseTo(card.width - 2 * card.margin)
    expect(bars.map(({ width }) => width)).toEqual(bars.map(({ width }) => width).toSorted((a, b) => a - b))
  })

  test('has the marks of the page', async () => {
    const svg = await svgOf({ ...tallest, evidence: cardEvidence(2, 3, 4, 5) })
    const [, legend = ''] = svg.split('</defs>')
    const shapes = [...legend.matchAll(/<(circle|path d="([^"]+)") [^>]*stroke-width="2"/g)].map(
      ([, tag, outline = '']) =>
        tag === 'circle' ? 'circle' : /h-[\d.]+z$/.test(outline) ? 'triangle' : 'diamond',
    )
    const shapeOf = { '●': 'circle', '○': 'circle', '◇': 'diamond', '△': 'triangle' }
    const marks = new Map(Object.entries(shapeOf))
    expect(shapes).toEqual(cardEvidence(2, 3, 4, 5).grades.map(({ mark }) => marks.get(mark)))
  })

  test('keeps a single claim visible beside nine hundred', async () => {
    expect(Math.min(...barsOf(await svgOf(tallest)).map(({ width }) => width))).toBeGreaterThanOrEqual(14)
  })

  test('leaves out kinds without claims, and itself when there are none', async () => {
    expect(barsOf(await svgOf({ ...tallest, evidence: cardEvidence(0, 5, 0, 0) }))).toHaveLength(1)
    expect(await svgOf({ ...tallest, evidence: cardEvidence(0, 0, 0, 0) })).not.toContain('pattern')
  })
})

describe('colours', () => {
  test.each(['ink', 'muted', 'accent'] as const)(
    '%s has a contrast of at least 5 : 1 on the paper',
    (name) => {
      const [paper, text] = [luminance(colours.paper), luminance(colours[name])]
      expect((paper + 0.05) / (text + 0.05)).toBeGreaterThan(5)
    },
  )
})

function barsOf(svg: string): { width: number; fill: string }[] {
  return [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="22" fill="([^"]+)"/g)].map(
    ([, width = '', fill = '']) => ({ width: Number(width), fill }),
  )
}

/** How many pixels of a rectangle differ from the paper. */
function inkIn({ pixels, width }: Raster, left: number, top: number, right: number, bottom: number): number {
  const paper = [1, 3, 5].map((at) => parseInt(colours.paper.slice(at, at + 2), 16))
  let ink = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if (paper.some((value, channel) => pixels[(y * width + x) * 4 + channel] !== value)) ink++
  return ink
}

/** Relative luminance of an sRGB colour, by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
