import { round } from './draw-text.ts'
import { colours } from './theme.ts'
import type { Typesetter } from './typesetter.ts'

/** The character of the site's seal. */
export const sealCharacter = '疑'

/**
 * Draws the seal, a square of side `size` pixels with its corner at (x, y): 疑 in paper white on seal red,
 * as outlines, so that it needs no font. `bleed` draws the ground without corners or frame, for icons that a
 * system crops to its own shape; the character then stays inside the central 80 % circle.
 */
export function drawSeal(typesetter: Typesetter, x: number, y: number, size: number, bleed = false): string {
  const [glyph] = typesetter.shape(sealCharacter, 'han', 900).glyphs
  if (!glyph) throw new Error('The seal character has no outline.')
  // The ideographic em box of the family reaches from −120 to 880 thousandths of the type size.
  const scale = (size * (bleed ? 0.58 : 0.76)) / 1000
  const left = x + size / 2 - 500 * scale
  const baseline = y + size / 2 + 380 * scale
  const frame = bleed
    ? `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${colours.accent}"/>`
    : `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${round(size * 0.12)}" fill="${colours.accent}"/><rect x="${round(x + size * 0.055)}" y="${round(y + size * 0.055)}" width="${round(size * 0.89)}" height="${round(size * 0.89)}" rx="${round(size * 0.075)}" fill="none" stroke="${colours.paper}" stroke-width="${round(size * 0.022)}"/>`
  return `${frame}<path fill="${colours.paper}" transform="matrix(${round(scale)} 0 0 ${round(-scale)} ${round(left)} ${round(baseline)})" d="${glyph.path}"/>`
}
