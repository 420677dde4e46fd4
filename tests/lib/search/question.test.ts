import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#lib/search/fold.ts'
import { chooseGrams, listGrams } from '#lib/search/grams.ts'
import { readQuestion } from '#lib/search/question.ts'

test.each([
  ['卡盟 总部', ['卡盟', '总部']],
  ['“卡盟 总部”', ['卡盟总部']],
  ['"game cards" Shenzhen', ['game cards', 'shenzhen']],
  ['ＱＱ币　Café', ['qq币', 'cafe']],
  ['「虚拟货币」', ['虚拟货币']],
  ['的', ['的']],
  ['', []],
  ['  \n\t ', []],
  ['%E5%8D%A1 %', ['%e5%8d%a1']],
  ['。，！“”', []],
  ['\u0000卡\u0007盟\u0001', ['卡盟']],
  ['\ud800卡盟\udc00', ['卡盟']],
  ['<b>卡盟</b>', ['<b>卡盟</b>']],
  ['"unclosed phrase', ['unclosed phrase']],
  ['شركة', ['شركة']],
])('the words of %j', (question, words) => {
  expect(readQuestion(question)).toEqual(words)
})

/** Texts of any code units, halves of characters among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
  .map((units) => String.fromCharCode(...units))

test('any text is a question', () => {
  fc.assert(
    fc.property(anyText, (question) => {
      for (const word of readQuestion(question)) expect(chooseGrams(word).length).toBeGreaterThan(0)
    }),
  )
})

test('folding keeps the length of every text', () => {
  fc.assert(fc.property(anyText, (text) => fold(text).length === text.length))
  expect(fold('Ａé…İ卡')).toBe('ae…i卡')
})

test.each([
  ['卡盟平台', ['卡盟', '盟平', '平台', '台']],
  ['q币2001年', ['q币', '币2', '2001', '001年', '01年', '1年', '年']],
  ['game, on', ['game', 'ame', 'me', 'e', 'on', 'n']],
])('the grams of %s', (text, grams) => {
  expect(listGrams(text)).toEqual(grams)
})
