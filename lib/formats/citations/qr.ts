import { encode } from 'uqr'
import { escapeMarkup } from '#lib/base/escape.ts'

/** The quiet zone that ISO/IEC 18004 asks for around a symbol, in modules. */
const quietZone = 4

/**
 * Returns a QR code (ISO/IEC 18004, level M, smallest version) as inline SVG: one path on a viewBox counted in
 * modules, quiet zone included. Its colour is `currentColor`; its printed size is a matter of style sheets.
 * `label` becomes the accessible name; without one the image is hidden from assistive technology.
 * Throws an Error when the text is empty or longer than a symbol can hold.
 */
export function buildQrSvg(text: string, label?: string): string {
  const { data, size } = encodeSymbol(text)
  const { path, dashes } = drawRows(data)
  const side = size + 2 * quietZone
  const name = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeMarkup(label)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="qr" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" ${name}><path fill="none" stroke="currentColor" stroke-dasharray="${dashes.join(' ')}" d="${path}"/></svg>`
}

/** The same in black on white, as a file of its own, and its side in modules. */
export function buildQrPicture(text: string): { svg: string; side: number } {
  const svg = buildQrSvg(text).replace(
    /^<svg[^>]*>/,
    (start) => `${start}<rect width="100%" height="100%" fill="#fff"/>`,
  )
  return { svg, side: encodeSymbol(text).size + 2 * quietZone }
}

function encodeSymbol(text: string): { data: boolean[][]; size: number } {
  if (text === '') throw new Error('A QR code needs a text: give the permalink of the section.')
  try {
    return encode(text, { ecc: 'M', boostEcc: false, border: 0 })
  } catch (cause) {
    throw new Error(
      `“${text.slice(0, 60)}…” is too long for a QR code (${text.length} characters). Shorten the path.`,
      {
        cause,
      },
    )
  }
}

/**
 * The path of a pen that goes through the rows like a plough, there and back, and the dashes that it draws: of all ways
 * to write a symbol as SVG the one with the fewest bytes, compressed. Where it turns to the next row it is lifted, so
 * that no dash bends.
 */
function drawRows(modules: readonly (readonly boolean[])[]): { path: string; dashes: readonly number[] } {
  const width = modules.length
  const rows = modules.map((_, row) => `h${row % 2 === 0 ? width : -width}`)
  const way = modules.flatMap((line, row) => [...(row % 2 === 0 ? line : line.toReversed()), false])
  return { path: `M${quietZone} ${quietZone + 0.5}${rows.join('v1')}`, dashes: measureRuns(way) }
}

/** The lengths of the runs of equal modules; the first one is dark, as a corner of every symbol is. */
function measureRuns(modules: readonly boolean[]): number[] {
  const starts = modules.flatMap((module, index) => (module === modules[index - 1] ? [] : [index]))
  return starts.map((start, index) => (starts[index + 1] ?? modules.length) - start)
}
