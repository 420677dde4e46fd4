import { beforeAll, describe, expect, test } from 'vitest'
import { type FontFamilies, readFontFamilies } from '#lib/cards/typesetting/font-families.ts'
import { createTypesetter } from '#lib/cards/typesetting/typesetter.ts'

let families: FontFamilies
beforeAll(() => {
  families = readFontFamilies(process.cwd())
})

describe('the card fonts', () => {
  test('have every character of GB 2312', () => {
    const decoder = new TextDecoder('gb2312')
    const missing: string[] = []
    for (let row = 0xb0; row <= 0xf7; row++)
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = decoder.decode(Uint8Array.of(row, cell))
        const codePoint = character.codePointAt(0) ?? 0
        if (!/^\p{Script=Han}$/u.test(character)) continue
        if (!families.han.sliceFor(codePoint) && !families.rare.sliceFor(codePoint)) missing.push(character)
      }
    expect(missing).toEqual([])
  })

  test('say which package is not installed', () => {
    expect(() => readFontFamilies('/nowhere')).toThrow(
      /need the font package @fontsource-variable\/source-serif-4.*Run npm ci/,
    )
  })
})

describe('a typesetter', () => {
  test.each([
    ['characters that the first face lacks', '阢骣劐Ⅱ⸺', 'han'],
    ['characters that a stylesheet promises and its slice lacks', '↑№′', 'latin'],
    ['letters with accents of any form', 'e\u0301 ñ ș', 'latin'],
  ] as const)('outlines %s', async (_, text, script) => {
    const typesetter = createTypesetter(families)
    await typesetter.prepare(text)
    const { glyphs, advance } = typesetter.shape(text.normalize('NFC'), script, 700)
    expect(glyphs).toHaveLength([...text.normalize('NFC').replaceAll(' ', '')].length)
    expect(advance).toBeGreaterThan(0)
  })

  test('names a character that no font has, and the text it stands in', async () => {
    const typesetter = createTypesetter(families)
    await expect(typesetter.prepare('无妨', '卡盟🎉起源𠮷')).rejects.toThrow(
      'No card font has the character “🎉” (U+1F389) of “卡盟🎉起源𠮷”.',
    )
  })

  test('refuses to shape what it was not prepared for', () => {
    expect(() => createTypesetter(families).shape('卡', 'han', 700)).toThrow('call prepare(text) first')
  })

  test('draws heavier weights with other outlines on the same advance', async () => {
    const typesetter = createTypesetter(families)
    await typesetter.prepare('盟')
    const [light, heavy] = [typesetter.shape('盟', 'han', 400), typesetter.shape('盟', 'han', 900)]
    expect(light.advance).toBe(heavy.advance)
    expect(light.glyphs[0]?.path).not.toBe(heavy.glyphs[0]?.path)
  })
})
