import { readFile } from 'node:fs/promises'
import { Blob, Face, Feature, Font, Buffer as ShapingBuffer, shape, Variation } from 'harfbuzzjs'
import { decompress } from 'wawoff2'
import type { FontFamilies, FontFamily } from './font-families.ts'

/** Which family leads: `latin` for words, `han` for ideographs and full-width punctuation. */
export type Script = 'latin' | 'han'

/** A run of text turned into outlines. Lengths are in thousandths of the type size. */
export type ShapedText = { advance: number; glyphs: readonly ShapedGlyph[] }

/** One outline: SVG path data, y pointing up, to be drawn with its origin at (x, y). */
export type ShapedGlyph = { path: string; x: number; y: number }

/** Measures and outlines text with the fonts that `prepare` has loaded for it. */
export type Typesetter = {
  /** Loads every font slice that the texts need. Throws a MissingGlyphError for a character that no font has. */
  prepare: (...texts: string[]) => Promise<void>
  /** Shapes one run. `half` sets full-width punctuation on half the width (OpenType `halt`). */
  shape: (text: string, script: Script, weight: number, half?: boolean) => ShapedText
}

type Slice = { face: Face; characters: Set<number>; fonts: Map<number, Font>; outlines: Map<string, string> }

/** Creates a typesetter over the families: HarfBuzz for shaping and outlines, slices loaded on demand. */
export function createTypesetter(families: FontFamilies): Typesetter {
  const slices = new Map<string, Promise<Slice>>()
  const chosen = new Map<string, Slice>()
  const shaped = new Map<string, ShapedText>()

  const load = (file: string) => {
    const slice = slices.get(file) ?? openSlice(file)
    slices.set(file, slice)
    return slice
  }

  /** A stylesheet's ranges promise more than its slices hold, so the slice itself is asked. */
  const choose = async (character: string, script: Script, text: string) => {
    if (chosen.has(script + character)) return
    const codePoint = character.codePointAt(0) ?? 0
    for (const family of chain(families, script)) {
      const file = family.sliceFor(codePoint)
      const slice = file === undefined ? undefined : await load(file)
      if (!slice?.characters.has(codePoint)) continue
      chosen.set(script + character, slice)
      return
    }
    throw new MissingGlyphError(character, text)
  }

  return {
    prepare: async (...texts) => {
      const choices = texts.flatMap((text) =>
        [...new Set(`${text.normalize('NFC')} `)].flatMap((character) =>
          /[^\S ]/.test(character) ? [] : [choose(character, 'han', text), choose(character, 'latin', text)],
        ),
      )
      // All are awaited, so that of several missing characters always the first is named.
      for (const outcome of await Promise.allSettled(choices))
        if (outcome.status === 'rejected') throw outcome.reason
    },
    shape: (text, script, weight, half = false) => {
      const key = `${script} ${weight} ${half} ${text}`
      const known = shaped.get(key)
      if (known) return known
      const glyphs: ShapedGlyph[] = []
      let advance = 0
      for (const run of runsBySlice(text, (character) => chosen.get(script + character)))
        advance = shapeRun(run.slice, run.text, weight, half, advance, glyphs)
      const result = { advance, glyphs }
      shaped.set(key, result)
      return result
    },
  }
}

/** Thrown for a character that no font of the cards has: the card would show a box. */
export class MissingGlyphError extends Error {
  readonly character: string
  constructor(character: string, text: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    super(
      `No card font has the character “${character}” (U+${code}) of “${text}”. Write the text without it, or add a font that has it in lib/cards/typesetting/font-families.ts.`,
    )
    this.name = 'MissingGlyphError'
    this.character = character
  }
}

function chain(families: FontFamilies, script: Script): readonly FontFamily[] {
  const { latin, han, rare } = families
  return script === 'latin' ? [latin, han, rare] : [han, rare, latin]
}

async function openSlice(file: string): Promise<Slice> {
  const sfnt = await decompress(await readFile(file))
  const face = new Face(new Blob(sfnt))
  return { face, characters: new Set(face.collectUnicodes()), fonts: new Map(), outlines: new Map() }
}

type Run = { slice: Slice; text: string }

/** A combining mark stays with its base: HarfBuzz places it only within one font. */
function runsBySlice(text: string, sliceOf: (character: string) => Slice | undefined): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const slice = last && /\p{M}/u.test(character) ? last.slice : sliceOf(character)
    if (!slice)
      throw new Error(`No font is loaded for “${character}” of “${text}”: call prepare(text) first.`)
    if (last?.slice === slice) last.text += character
    else runs.push({ slice, text: character })
  }
  return runs
}

function shapeRun(
  slice: Slice,
  text: string,
  weight: number,
  half: boolean,
  start: number,
  into: ShapedGlyph[],
): number {
  const font = fontAt(slice, weight)
  const buffer = new ShapingBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer, half ? [new Feature('halt', 1)] : [])
  const unit = 1000 / slice.face.upem
  const positions = buffer.getGlyphPositions()
  let x = start
  for (const [index, glyph] of buffer.getGlyphInfos().entries()) {
    const position = positions[index]
    if (glyph.codepoint === 0 || !position)
      throw new MissingGlyphError(characterAt(text, glyph.cluster), text)
    const path = outlineOf(slice, font, glyph.codepoint, weight)
    if (path) into.push({ path, x: x + position.xOffset * unit, y: position.yOffset * unit })
    x += position.xAdvance * unit
  }
  return x
}

function fontAt(slice: Slice, weight: number): Font {
  const known = slice.fonts.get(weight)
  if (known) return known
  const font = new Font(slice.face)
  font.setVariations([new Variation('wght', weight)])
  slice.fonts.set(weight, font)
  return font
}

function outlineOf(slice: Slice, font: Font, glyph: number, weight: number): string {
  const key = `${weight} ${glyph}`
  const known = slice.outlines.get(key)
  if (known !== undefined) return known
  const outline = font.glyphToPath(glyph)
  slice.outlines.set(key, outline)
  return outline
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0xfffd)
}
