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
  /** Loads every font slice that the text needs. Throws an Error naming a character that no font has. */
  prepare: (text: string) => Promise<void>
  /** Shapes one run. `half` sets full-width punctuation on half the width (OpenType `halt`). */
  shape: (text: string, script: Script, weight: number, half?: boolean) => ShapedText
}

type Slice = { face: Face; fonts: Map<number, Font>; outlines: Map<string, string> }

/** Creates a typesetter over the families: HarfBuzz for shaping and outlines, slices loaded on demand. */
export function createTypesetter(families: FontFamilies): Typesetter {
  const slices = new Map<string, Promise<void>>()
  const loaded = new Map<string, Slice>()
  const shaped = new Map<string, ShapedText>()

  const load = (file: string) => {
    const pending = slices.get(file)
    if (pending) return pending
    const loading = openSlice(file).then((slice) => void loaded.set(file, slice))
    slices.set(file, loading)
    return loading
  }

  const sliceOf = (character: string, script: Script): string => {
    const codePoint = character.codePointAt(0) ?? 0
    for (const family of chain(families, script)) {
      const file = family.sliceFor(codePoint)
      if (file) return file
    }
    throw new MissingGlyphError(character, character)
  }

  return {
    prepare: async (text) => {
      const files = new Set<string>()
      for (const character of new Set(text)) {
        if (/\s/.test(character)) continue
        try {
          files.add(sliceOf(character, 'han')).add(sliceOf(character, 'latin'))
        } catch (error) {
          throw error instanceof MissingGlyphError ? new MissingGlyphError(character, text) : error
        }
      }
      files.add(sliceOf(' ', 'latin'))
      await Promise.all([...files].map(load))
    },
    shape: (text, script, weight, half = false) => {
      const key = `${script} ${weight} ${half} ${text}`
      const known = shaped.get(key)
      if (known) return known
      const glyphs: ShapedGlyph[] = []
      let advance = 0
      for (const run of runsBySlice(text, (character) => sliceOf(character, script))) {
        const slice = loaded.get(run.file)
        if (!slice)
          throw new Error(`The font slice for “${run.text}” is not loaded: call prepare(text) first.`)
        advance = shapeRun(slice, run.text, weight, half, advance, glyphs)
      }
      const result = { advance, glyphs }
      shaped.set(key, result)
      return result
    },
  }
}

/** Thrown for a character that no font of the cards has: the card would show a box. */
export class MissingGlyphError extends Error {
  constructor(character: string, text: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    super(
      `No card font has the character “${character}” (U+${code}) of “${text}”. Write the text without it, or add a font that has it in lib/cards/font-families.ts.`,
    )
    this.name = 'MissingGlyphError'
  }
}

function chain(families: FontFamilies, script: Script): readonly FontFamily[] {
  const { latin, han, rare } = families
  return script === 'latin' ? [latin, han, rare] : [han, rare, latin]
}

async function openSlice(file: string): Promise<Slice> {
  const sfnt = await decompress(await readFile(file))
  return { face: new Face(new Blob(sfnt)), fonts: new Map(), outlines: new Map() }
}

/** A combining mark stays with its base: HarfBuzz places it only within one font. */
function runsBySlice(text: string, sliceOf: (character: string) => string): { file: string; text: string }[] {
  const runs: { file: string; text: string }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    if (last && /\p{M}/u.test(character)) {
      last.text += character
      continue
    }
    const file = sliceOf(character)
    if (last?.file === file) last.text += character
    else runs.push({ file, text: character })
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
