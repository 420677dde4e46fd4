import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstSentence } from '#lib/formats/head/first-sentence.ts'

const long = '这是一个超过二十四个字的句子，它在第一个句号的地方结束，后面的不要。'

describe('firstSentence', () => {
  test.each([
    [`${long}下一句。`, long],
    [
      '短。也短。够了，这一句加上前面两句已经足够长了，不必再加。不要。',
      '短。也短。够了，这一句加上前面两句已经足够长了，不必再加。',
    ],
    [`他说：“${long}”然后走了。`, `他说：“${long}”`],
    [`${long}\n下一段。`, long],
    ['没有句号', '没有句号'],
    [
      '全国约百分之四十的头部平台在杭州，比例为3.5倍以上，数字没有出处。下一句。',
      '全国约百分之四十的头部平台在杭州，比例为3.5倍以上，数字没有出处。',
    ],
    ['Yahoo!中国成立了一家公司。', 'Yahoo!中国成立了一家公司。'],
    ['The first platform appeared in 2008. Nobody knows where.', 'The first platform appeared in 2008.'],
    ['', '备用'],
    [' \n ', '备用'],
    ['字'.repeat(120), '字'.repeat(120)],
    ['字'.repeat(121), `${'字'.repeat(119)}…`],
    ['𠮷'.repeat(121), `${'𠮷'.repeat(119)}…`],
    [`${'word '.repeat(23)}ends buyers and more`, `${'word '.repeat(23)}ends…`],
    [`${'字'.repeat(110)}，第2006年前后有人说`, `${'字'.repeat(110)}，第2006年前后…`],
    [`${'字'.repeat(117)}，（某人说过的话`, `${'字'.repeat(117)}…`],
    ['a'.repeat(130), `${'a'.repeat(119)}…`],
  ])('%#', (text, expected) => {
    expect(firstSentence(text, '备用')).toBe(expected)
  })

  test('is the start of the text, unbroken characters, never too long', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('字', '𠮷', '。', '！', '.', ' ', 'a', '3', '”', '\n'),
          maxLength: 300,
        }),
        (text) => {
          const sentence = firstSentence(text, '备用')
          expect([...sentence].length).toBeLessThanOrEqual(120)
          expect(sentence.isWellFormed()).toBe(true)
          if (text.trim() !== '') expect(text.trim().startsWith(sentence.replace(/…$/, ''))).toBe(true)
        },
      ),
    )
  })
})
