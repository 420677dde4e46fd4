import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadingBlank, textWidth, wrapText } from '#lib/pictures/text.ts'

describe('wrapText', () => {
  test.each([
    ['首个形态完整的平台', 20, ['首个形态完整的平台']],
    ['首个形态完整的平台', 5, ['首个形态完', '整的平台']],
    ['通过《网络安全法》', 8, ['通过《网络安全', '法》']],
    ['公布通知《网络》', 5, ['公布通知', '《网络》']],
    ['World of Warcraft opens', 6, ['World of', 'Warcraft', 'opens']],
    ['阿里云 2009 年', 5, ['阿里云', '2009 年']],
    ['Donaudampfschiff', 6, ['Donaudampf', 'schiff']],
    ['', 5, []],
  ])('%s in %d ems', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  test('loses nothing but spaces, and no line is too wide', () => {
    const texts = fc.string({
      unit: fc.constantFrom('汉', '字', '《', '》', '，', 'a', 'B', '1', ' ', '-', '“', '”'),
    })
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrapText(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

test.each([
  ['汉字', 2],
  ['“汉”', 3],
  ['2010–2015', 5.4],
  ['', 0],
])('%j is %d ems wide', (text, width) => {
  expect(textWidth(text)).toBeCloseTo(width, 9)
})

test.each([
  ['《传奇》', 0.45],
  ['传奇', 0],
])('%s begins with %d ems of blank', (text, blank) => {
  expect(leadingBlank(text)).toBe(blank)
})
