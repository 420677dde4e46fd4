import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters, countWords, readingSeconds, toMinutes } from '#lib/content/article/reading-time.ts'

describe('reading time', () => {
  test.each([
    ['', 0, 0, 0],
    ['字'.repeat(439), 439, 0, 60],
    ['字'.repeat(4390), 4390, 0, 600],
    [`${'word '.repeat(200)}`, 0, 200, 60],
    ['，。“”——……', 0, 0, 0],
    ['𠮷字', 2, 0, 0],
    ['QQ群', 1, 1, 0],
    ['2001年9月28日', 3, 3, 1],
    ['don’t stop', 0, 2, 1],
    ["it's 3.5 well-known", 0, 3, 1],
    ['1,000,000', 0, 1, 0],
    ['a/b', 0, 2, 1],
    ['Ünïcödé', 0, 1, 0],
    [`${'字'.repeat(439)}${' word'.repeat(200)}`, 439, 200, 120],
  ])('%#', (text, characters, words, seconds) => {
    expect(countCharacters(text)).toBe(characters)
    expect(countWords(text)).toBe(words)
    expect(readingSeconds(text)).toBe(seconds)
  })

  test.each([
    [0, 1],
    [29, 1],
    [89, 1],
    [90, 2],
    [600, 10],
  ])('of %i seconds is shown as %i minutes', (seconds, minutes) => {
    expect(toMinutes(seconds)).toBe(minutes)
  })

  test('grows with the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(readingSeconds(`${one} ${other}`)).toBeGreaterThanOrEqual(
          Math.max(readingSeconds(one), readingSeconds(other)),
        )
      }),
    )
  })
})
