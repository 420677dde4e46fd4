import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingOf } from '#lib/content/article/opening.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'

const long = '这是一个超过二十四个字的句子，它在第一个句号的地方结束，后面的不要。'

const openingIn = (markdown: string) => openingOf(parseMarkdown(markdown).tree.children)

describe('the opening of a section', () => {
  test.each([
    [`${long}下一句。`, long],
    [
      '短。也短。够了，这一句加上前面两句已经足够长了，不必再加。不要。',
      '短。也短。够了，这一句加上前面两句已经足够长了，不必再加。',
    ],
    [`他说：“${long}”然后走了。`, `他说：“${long}”`],
    [`${long}\n\n下一段。`, long],
    ['没有句号', ''],
    ['', ''],
    [
      '短。\n\n第二段接着说下去，直到有足够的字数可以用来作说明。',
      '短。第二段接着说下去，直到有足够的字数可以用来作说明。',
    ],
    [
      'Some words. One\nline after another, until there is enough.',
      'Some words. One line after another, until there is enough.',
    ],
    [
      '“Quote one.\nQuote two.”\n\nAnd the next paragraph.',
      '“Quote one. Quote two.” And the next paragraph.',
    ],
    [`| 甲 |\n| - |\n| ${long} |\n\n${long}`, long],
    ['| 甲 |\n| - |\n| 乙 |', ''],
    [
      '全国约百分之四十的头部平台在杭州，比例为3.5倍以上，数字没有出处。下一句。',
      '全国约百分之四十的头部平台在杭州，比例为3.5倍以上，数字没有出处。',
    ],
    [
      'Yahoo!中国成立了一家公司，后来又改了名字，再后来卖掉了。',
      'Yahoo!中国成立了一家公司，后来又改了名字，再后来卖掉了。',
    ],
    ['The first platform appeared in 2008. Nobody knows where.', 'The first platform appeared in 2008.'],
    ['字'.repeat(120), '字'.repeat(120)],
    ['字'.repeat(121), `${'字'.repeat(119)}…`],
    ['𠮷'.repeat(121), `${'𠮷'.repeat(119)}…`],
    [`${'word '.repeat(23)}ends buyers and more`, `${'word '.repeat(23)}ends…`],
    [`${'字'.repeat(110)}，第2006年前后有人说`, `${'字'.repeat(110)}，第2006年前后…`],
    [`${'字'.repeat(117)}，（某人说过的话`, `${'字'.repeat(117)}…`],
    ['a'.repeat(130), `${'a'.repeat(119)}…`],
  ])('%#', (text, expected) => {
    expect(openingIn(text)).toBe(expected)
  })

  test('is unbroken characters of the text, neither too short nor too long', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('字', '𠮷', '。', '！', '.', 'a', '3', '”', '\n'),
          maxLength: 300,
        }),
        (text) => {
          const opening = openingIn(text)
          const length = [...opening].length
          expect(length === 0 || (length >= 24 && length <= 120)).toBe(true)
          expect(opening.isWellFormed()).toBe(true)
          const bare = (value: string) => value.replace(/\s|…$/g, '')
          expect(bare(text).startsWith(bare(opening))).toBe(true)
        },
      ),
    )
  })
})
