import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleSteps, weights } from '#lib/cards/theme.ts'
import { type FittedText, fitText } from '#lib/cards/typesetting/fit-text.ts'
import { readFontFamilies } from '#lib/cards/typesetting/font-families.ts'
import { createTypesetter } from '#lib/cards/typesetting/typesetter.ts'

const typesetter = createTypesetter(readFontFamilies(process.cwd()))
const alphabet = '卡盟从哪里来总部又搬到了的一是在，。；：？！、（）《》「」“”‘’…—· aQg9%-'
const english = 'Where did China’s game-card platforms begin, and where did their headquarters go?'
const long = '迁移史是中国虚拟商品行业的缩影，每次搬家都伴随技术、政策、需求的变化；'
await typesetter.prepare(
  '卡盟从哪里来，总部在哪里：一桩无头公案。没有定论的问题，写清楚知道什么、凭什么知道',
  'No fixed address: the disputed origins',
  alphabet,
  english,
  long,
  '杭州与深圳两种早期模式谁才首个完整平台电子商务法年用户店铺群万结论Taobao',
)

const width = 1032
const set = (text: string, lang = 'zh-Hans') =>
  fitText(text, lang, typesetter, { width, weight: weights.title, steps: titleSteps })

describe('a title', () => {
  test.each<{ text: string; lang?: string; size: number; lines: string[] }>([
    { text: '结论', size: 112, lines: ['结论'] },
    { text: '卡盟从哪里来，总部又搬到了哪里', size: 92, lines: ['卡盟从哪里来，', '总部又搬到了哪里'] },
    {
      text: '杭州与深圳：两种早期模式，谁才是“首个完整平台”？',
      size: 80,
      lines: ['杭州与深圳：两种早期模式，', '谁才是“首个完整平台”？'],
    },
    {
      text: '卡盟从哪里来，总部在哪里：一桩无头公案',
      size: 80,
      lines: ['卡盟从哪里来，', '总部在哪里：一桩无头公案'],
    },
    {
      text: '没有定论的问题，写清楚知道什么、凭什么知道',
      size: 70,
      lines: ['没有定论的问题，', '写清楚知道什么、凭什么知道'],
    },
    {
      text: 'No fixed address: the disputed origins',
      lang: 'en',
      size: 92,
      lines: ['No fixed address:', 'the disputed origins'],
    },
    {
      text: english,
      lang: 'en',
      size: 70,
      lines: ['Where did China’s game-card', 'platforms begin, and where', 'did their headquarters go?'],
    },
  ])('$text', ({ text, lang, size, lines }) => {
    const fitted = set(text, lang)
    expect({ size: fitted.size, lines: textOf(fitted) }).toEqual({ size, lines })
    expect(fitted.cut).toBe(false)
  })

  test('too long for the smallest type is cut at a word and says so', () => {
    const fitted = set(long.repeat(6))
    expect(fitted.cut).toBe(true)
    expect(fitted.size).toBe(titleSteps.at(-1)?.size)
    expect(fitted.lines).toHaveLength(4)
    expect(textOf(fitted).join('')).toMatch(/[^，、；]…$/)
    expect(long.repeat(6).startsWith(textOf(fitted).join('').slice(0, -1))).toBe(true)
  })

  test('breaks a word only when it is wider than the line in the smallest type', () => {
    const fitted = set('a'.repeat(90), 'en')
    expect(fitted.cut).toBe(false)
    expect(textOf(fitted).join('')).toBe('a'.repeat(90))
    expect(fitted.lines.length).toBeGreaterThan(1)
  })

  test('keeps the rules of Chinese line breaking, whatever the text', () => {
    const texts = fc
      .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 70 })
      .map((characters) => characters.join('').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(texts, (text) => {
        const fitted = set(text)
        const lines = textOf(fitted)
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。；：？！）》」”’…、·%]/)
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《「“‘]$/)
        for (const line of fitted.lines) expect((line.width * fitted.size) / 1000).toBeLessThanOrEqual(width)
        if (!fitted.cut) expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
      { numRuns: 150, seed: 630, examples: [['）'.repeat(60)], ['（'.repeat(60)], ['“‘（'.repeat(20)]] },
    )
  })
})

describe('measures', () => {
  const widthOf = (text: string) => set(text).lines[0]?.width
  const em = 1000

  test('count an ideograph as one em', () => {
    expect(widthOf('卡盟')).toBe(2 * em)
  })

  test('take half of a mark away at the edges of a line and between marks', () => {
    expect(widthOf('卡，盟')).toBe(3 * em)
    expect(widthOf('卡盟，')).toBe(2.5 * em)
    expect(widthOf('《卡盟')).toBe(2.5 * em)
    expect(widthOf('卡》，盟')).toBe(3.5 * em)
    expect(widthOf('卡，《盟')).toBe(3.5 * em)
    expect(widthOf('卡（《盟')).toBe(3.5 * em)
  })

  test('put a sixth of an em between Han and Latin, a quarter where the source has a space', () => {
    const joined = (widthOf('卡Q') ?? 0) - em
    const bare =
      fitText('Q', 'zh-Hans', typesetter, { width, weight: weights.title, steps: titleSteps }).lines[0]
        ?.width ?? 0
    expect(joined - bare).toBeCloseTo(160)
    expect((widthOf('卡 Q') ?? 0) - em - bare).toBeCloseTo(240)
    expect((widthOf('卡，Q') ?? 0) - 2 * em).toBeCloseTo(bare)
  })
})

function textOf({ lines }: FittedText): string[] {
  return lines.map(({ text }) => text)
}
