import type { Typesetter } from '#lib/cards/typesetting/typesetter.ts'
import { site } from '#lib/site.ts'
import { round } from './draw-text.ts'
import { colours } from './theme.ts'

/** The character of the site's seal. */
export const sealCharacter = site.seal

/** `framed` is the seal itself, `plain` the one for a few pixels, `bleed` for systems that crop icons to a shape of their own. */
export type SealStyle = 'framed' | 'plain' | 'bleed'

/**
 * Draws the seal, a square of side `size` pixels with its corner at (x, y): 疑 in paper white on seal red,
 * as outlines, so that it needs no font. In a `bleed` the character stays inside the central circle of
 * 80 % that maskable icons guarantee.
 */
export function drawSeal(
  typesetter: Typesetter,
  x: number,
  y: number,
  size: number,
  style: SealStyle,
): string {
  const [glyph] = typesetter.shape(sealCharacter, 'han', 900).glyphs
  if (!glyph) throw new Error('The seal character has no outline.')
  const scale = (size * share[style]) / 1000
  // The ideographic em box of the family reaches from −120 to 880 thousandths of the type size.
  const left = x + size / 2 - 500 * scale
  const baseline = y + size / 2 + 380 * scale
  const corners = style === 'bleed' ? '' : ` rx="${round(size * 0.12)}"`
  const ground = `<rect x="${x}" y="${y}" width="${size}" height="${size}"${corners} fill="${colours.accent}"/>`
  const character = `<path fill="${colours.paper}" transform="matrix(${round(scale)} 0 0 ${round(-scale)} ${round(left)} ${round(baseline)})" d="${glyph.path}"/>`
  return ground + (style === 'framed' ? drawFrame(x, y, size) : '') + character
}

/** The em box of the character as a share of the seal's side. */
const share: Record<SealStyle, number> = { framed: 0.76, plain: 0.92, bleed: 0.58 }

function drawFrame(x: number, y: number, size: number): string {
  const inset = size * 0.055
  return `<rect x="${round(x + inset)}" y="${round(y + inset)}" width="${round(size - 2 * inset)}" height="${round(size - 2 * inset)}" rx="${round(size * 0.075)}" fill="none" stroke="${colours.paper}" stroke-width="${round(size * 0.022)}"/>`
}
