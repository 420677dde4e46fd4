import { describe, expect, test } from 'vitest'
import { splitUnits } from '#lib/cards/typesetting/units.ts'

/** `|` a place where a line may well break, `~` one it avoids, nothing where it must not. */
const rows: { text: string; lang: string; breaks: string }[] = [
  { text: '卡盟的总部在哪里？', lang: 'zh-Hans', breaks: '卡~盟~的|总~部|在|哪~里？' },
  { text: '杭州，深圳', lang: 'zh-Hans', breaks: '杭~州，|深~圳' },
  { text: '《通知》与“标准”', lang: 'zh-Hans', breaks: '《通~知》|与|“标~准”' },
  { text: '他说（见下）。', lang: 'zh-Hans', breaks: '他~说|（见~下）。' },
  { text: '没有……结束', lang: 'zh-Hans', breaks: '没~有……|结~束' },
  { text: '争议——以及结论', lang: 'zh-Hans', breaks: '争~议——|以~及|结~论' },
  { text: '2005 年', lang: 'zh-Hans', breaks: '2005 |年' },
  { text: '约40%的平台', lang: 'zh-Hans', breaks: '约~40%~的|平~台' },
  { text: 'QQ群与Taobao', lang: 'zh-Hans', breaks: 'QQ|群~与|Taobao' },
  { text: 'well-known fact', lang: 'en', breaks: 'well-|known |fact' },
  { text: 'China’s “first” one', lang: 'en', breaks: 'China’s |“first” |one' },
  { text: 'China’s 平台', lang: 'zh-Hans', breaks: 'China’s |平~台' },
  { text: '  many\n\tspaces ', lang: 'en', breaks: 'many |spaces' },
]

describe('splitUnits', () => {
  test.each(rows)('$text', ({ text, lang, breaks }) => {
    expect(show(text, lang)).toBe(breaks)
  })

  test('sets quotation marks full-width in Chinese and as Latin elsewhere', () => {
    const scripts = (lang: string) => splitUnits('“a”', lang).map(({ script }) => script)
    expect(scripts('zh-Hans')).toEqual(['han', 'latin', 'han'])
    expect(scripts('en')).toEqual(['latin'])
  })

  test('keeps the natural form C of a letter with its accent', () => {
    expect(splitUnits('cafe\u0301', 'en').map(({ text }) => text)).toEqual(['café'])
  })
})

function show(text: string, lang: string): string {
  return splitUnits(text, lang)
    .map(({ text: unit, breakCost, spaced }, index) => {
      const mark = index === 0 || breakCost === Infinity ? '' : breakCost > 2 ? '~' : '|'
      return `${spaced ? ' ' : ''}${mark}${unit}`
    })
    .join('')
}
