import { encode } from 'uqr'

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
  const side = size + 2 * quietZone
  const name =
    label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeAttribute(label)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="qr" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" ${name}><path fill="currentColor" shape-rendering="crispEdges" d="${drawRuns(data)}"/></svg>`
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

/** Dark modules as one closed shape per horizontal run: a third of the bytes of a shape per module. */
function drawRuns(modules: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [row, line] of modules.entries()) {
    for (let start = line.indexOf(true); start >= 0; ) {
      const light = line.indexOf(false, start)
      const end = light < 0 ? line.length : light
      path += `M${start + quietZone} ${row + quietZone}h${end - start}v1h${start - end}z`
      start = line.indexOf(true, end)
    }
  }
  return path
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
