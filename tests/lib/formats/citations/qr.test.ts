import jsQr from 'jsqr'
import { describe, expect, test } from 'vitest'
import { rasterise } from '#lib/cards/rasterise.ts'
import { buildQrSvg } from '#lib/formats/citations/qr.ts'

/** Version = (modules − 17) / 4, by ISO/IEC 18004. */
const cases: { text: string; version: number }[] = [
  { text: 'https://cunyi.example/kameng/headquarters/', version: 3 },
  { text: 'HTTPS://CUNYI.EXAMPLE/KAMENG/', version: 2 },
  { text: 'https://cunyi.example/en/kameng/hangzhou-shenzhen/', version: 4 },
  { text: `https://cunyi.example/kameng/?q=${'a-b_c~1.'.repeat(40)}`, version: 14 },
  { text: 'https://cunyi.example/卡盟/总部迁移/', version: 3 },
]

describe('buildQrSvg', () => {
  test.each(cases)('$text is read back, in version $version', async ({ text, version }) => {
    const svg = buildQrSvg(text)
    expect(await readBack(svg, 4)).toBe(text)
    expect(sideOf(svg)).toBe(4 * version + 17 + 8)
  })

  test('is read back at the pixels of a 21 mm print at 150 dpi', async () => {
    const text = 'https://cunyi.example/kameng/headquarters/'
    const svg = buildQrSvg(text)
    const pixelsPerModule = ((21 / 25.4) * 150) / (sideOf(svg) - 8)
    expect(await readBack(svg, pixelsPerModule)).toBe(text)
  })

  test('leaves a quiet zone of four modules on every side', async () => {
    const svg = buildQrSvg('https://cunyi.example/')
    const side = sideOf(svg)
    const { pixels } = await rasterise(onWhite(svg), process.cwd())
    const dark = (x: number, y: number) => (pixels[(y * side + x) * 4] ?? 255) < 128
    const all = Array.from({ length: side }, (_, at) => at)
    const columns = all.filter((x) => all.some((y) => dark(x, y)))
    const rows = all.filter((y) => all.some((x) => dark(x, y)))
    expect([columns.at(0), columns.at(-1), rows.at(0), rows.at(-1)]).toEqual([4, side - 5, 4, side - 5])
  })

  test('is one path without inline style, and small', () => {
    const svg = buildQrSvg('https://cunyi.example/kameng/headquarters/')
    expect(svg.match(/<path/g)).toHaveLength(1)
    expect(svg).not.toContain('style=')
    expect(svg.length).toBeLessThan(5000)
  })

  test('is decorative without a label and named with one', () => {
    expect(buildQrSvg('a')).toContain('aria-hidden="true"')
    expect(buildQrSvg('a', '“A” & <B>')).toContain('role="img" aria-label="“A” &amp; &lt;B&gt;"')
    expect(buildQrSvg('a', 'say "A"')).toContain('aria-label="say &quot;A&quot;"')
  })

  test('refuses what no symbol can hold', () => {
    expect(() => buildQrSvg('')).toThrow('needs a text')
    expect(() => buildQrSvg('x'.repeat(3000))).toThrow(/too long for a QR code \(3000 characters\)/)
  })
})

function sideOf(svg: string): number {
  return Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
}

function onWhite(svg: string): string {
  return svg.replace('<path', '<rect width="100%" height="100%" fill="#fff"/><path')
}

async function readBack(svg: string, scale: number): Promise<string | undefined> {
  const { pixels, width, height } = await rasterise(
    onWhite(svg),
    process.cwd(),
    Math.round(sideOf(svg) * scale),
  )
  return jsQr(new Uint8ClampedArray(pixels), width, height)?.data
}
