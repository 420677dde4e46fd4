import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinFoldedLines } from '#lib/markdown/soft-breaks.ts'
import { textOf } from '../../support/html.ts'
import { render } from './render.ts'

const note = '\n\n[^n]: 注'

describe('a line break in the source', () => {
  test.each([
    ['Han and Han', '上一行\n下一行', '上一行下一行'],
    ['Han and Han, indented', '上一行 \n   下一行', '上一行下一行'],
    ['Han and kana', '漢字\nかな', '漢字かな'],
    ['characters beyond the basic plane', '𠮷\n𠮷', '𠮷𠮷'],
    ['Han and Latin', '上一行\nQQ群', '上一行\nQQ群'],
    ['Latin and Han', 'QQ\n群', 'QQ\n群'],
    ['Latin and Latin', 'one\ntwo', 'one\ntwo'],
    ['Han and a digit', '日期\n2009年', '日期\n2009年'],
    ['full stop and Han', '句子。\n下一句', '句子。下一句'],
    ['full stop and Latin', '句子。\nQQ', '句子。QQ'],
    ['full stop and a digit', '句子。\n2009年', '句子。2009年'],
    ['full stop and a digit in a claim', '句子。\n:claim[2009年]{#claim-a basis=record}', '句子。2009年'],
    ['Latin and opening bracket', 'QQ\n（群）', 'QQ（群）'],
    ['Latin full stop and a digit', 'End.\n2009', 'End.\n2009'],
    ['comma and quotation mark', '他说，\n“好”', '他说，“好”'],
    ['closing quotation mark and Han', '说“好”\n就走', '说“好”就走'],
    ['Han and opening quotation mark', '说\n“好”', '说“好”'],
    ['Latin in quotation marks and Latin', '“word”\nnext', '“word”\nnext'],
    ['Latin and a quotation', 'said\n“好”', 'said\n“好”'],
    ['dash and Han', '杭州——\n深圳', '杭州——深圳'],
    ['bracket and Han', '（甲）\n乙', '（甲）乙'],
    ['full-width letters', 'Ａ\nＢ', 'ＡＢ'],
    ['Hangul and Hangul', '한글\n한글', '한글\n한글'],
    ['Han and Hangul', '漢字\n한글', '漢字\n한글'],
    ['half-width Hangul', '漢\nﾡ', '漢\nﾡ'],
    ['three lines', '一\n二\n三', '一二三'],
    ['across strong', '**上一行**\n**下一行**', '上一行下一行'],
    ['into strong', '上一行\n**下一行**', '上一行下一行'],
    ['into strong Latin', '上一行\n**next**', '上一行\nnext'],
    ['inside strong', '**上一行\n下一行**', '上一行下一行'],
    ['out of a link', '[上一行](#a)\n下一行', '上一行下一行'],
    ['out of a claim', ':claim[上一行]{#claim-a basis=record}\n下一行', '上一行下一行'],
    ['between claims', ':claim[甲]{#claim-a basis=record}\n:claim[乙]{#claim-b basis=record}', '甲乙'],
    ['after a note mark', `上一行[^n]\n下一行${note}`, '上一行1下一行'],
    ['before a note mark', `上一行\n[^n]下一行${note}`, '上一行1下一行'],
    ['on both sides of a note mark', `上一行\n[^n]\n下一行${note}`, '上一行1下一行'],
    ['Latin after a note mark', `上一行[^n]\nnext${note}`, '上一行1\nnext'],
    ['before Latin code', '命令\n`ls` 列出', '命令\nls 列出'],
    ['before Han code', '命令\n`列出`', '命令列出'],
    ['in a quotation', '> 上一行\n> 下一行', '上一行下一行'],
    ['in a list item', '- 上一行\n  下一行', '上一行下一行'],
  ])('%s', (_, source, expected) => {
    expect(textOf(render(source)).trim()).toBe(expected)
  })

  test.each([
    ['two spaces', '上一行  \n下一行'],
    ['a backslash', '上一行\\\n下一行'],
  ])('stays where %s make it a hard one', (_, source) => {
    expect(render(source)).toMatch(/上一行<br>\s?下一行/)
  })

  test('between paragraphs and in code is no concern of this rule', () => {
    expect(render('甲\n\n乙')).toContain('</p>')
    expect(textOf(render('```\n甲\n乙\n```'))).toContain('甲\n乙')
  })

  test('never changes anything but line breaks', () => {
    const piece = fc.constantFrom('汉', '，', '“', '”', 'a', '1', '한', '—', '\n', ' `码` ', '[链](#a)')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const source = `起${pieces.join('')}止`.replace(/\n{2,}/g, '\n')
        const bare = source.replace(/`|\]\(#a\)|\[/g, '')
        expect(textOf(render(source)).replace(/\s/g, '')).toBe(bare.replace(/\s/g, ''))
      }),
    )
  })
})

test.each([
  ['没有 公认', '没有公认'],
  ['没有， 公认', '没有，公认'],
  ['说“ 没有 ”', '说“没有”'],
  ['since 2005 公认', 'since 2005 公认'],
  ['two words', 'two words'],
])('folded by YAML, %j is %j', (folded, joined) => {
  expect(joinFoldedLines(folded)).toBe(joined)
})
