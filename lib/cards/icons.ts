import { readFontFamilies } from '#lib/cards/typesetting/font-families.ts'
import { createTypesetter } from '#lib/cards/typesetting/typesetter.ts'
import { drawSeal, type SealStyle, sealCharacter } from './draw-seal.ts'
import { rasterise } from './rasterise.ts'

/** A file of the site's icon set, by its name in public/. */
export type Icon = { name: string; bytes: Uint8Array }

/** Android masks a `bleed` to its own shape, iOS rounds it. */
const pngIcons = [
  { name: 'icon-192.png', width: 192, style: 'framed' },
  { name: 'icon-512.png', width: 512, style: 'framed' },
  { name: 'icon-maskable-512.png', width: 512, style: 'bleed' },
  { name: 'apple-touch-icon.png', width: 180, style: 'bleed' },
] as const

const faviconWidths = [16, 32, 48] as const

/** Builds icon.svg, the PNG icons and favicon.ico from one outline drawing; the same bytes on every machine. */
export async function buildIcons(root: string): Promise<Icon[]> {
  const typesetter = createTypesetter(readFontFamilies(root))
  await typesetter.prepare(sealCharacter)
  const draw = (style: SealStyle) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><title>${sealCharacter}</title>${drawSeal(typesetter, 0, 0, side, style)}</svg>`
  const icons: Icon[] = [{ name: 'icon.svg', bytes: new TextEncoder().encode(`${draw('framed')}\n`) }]
  for (const { name, width, style } of pngIcons)
    icons.push({ name, bytes: (await rasterise(draw(style), root, width)).png })
  const layers = []
  for (const width of faviconWidths) {
    const style = width < 48 ? 'plain' : 'framed'
    layers.push({ width, png: (await rasterise(draw(style), root, width)).png })
  }
  icons.push({ name: 'favicon.ico', bytes: packIco(layers) })
  return icons
}

const side = 512

/** An ICO file of PNG layers: 6 bytes of header, 16 of directory per layer, then the layers. */
function packIco(layers: readonly { width: number; png: Uint8Array }[]): Uint8Array {
  const directory = Buffer.alloc(6 + 16 * layers.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(layers.length, 4)
  let offset = directory.length
  for (const [index, { width, png }] of layers.entries()) {
    const entry = 6 + 16 * index
    directory.writeUInt8(width, entry)
    directory.writeUInt8(width, entry + 1)
    directory.writeUInt16LE(1, entry + 4)
    directory.writeUInt16LE(32, entry + 6)
    directory.writeUInt32LE(png.length, entry + 8)
    directory.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([directory, ...layers.map(({ png }) => png)])
}
