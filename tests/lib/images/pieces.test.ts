import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { examineImage } from '#lib/images/examine-image.ts'
import { isPixels, listPieces } from '#lib/images/pieces.ts'
import { photograph } from '../../support/photographs.ts'

const formats = ['jpeg', 'png', 'webp', 'avif'] as const

test.each(formats)('the pieces of a %s are the whole file, and its pixels are told apart', async (format) => {
  const bytes = await photograph(160, 120)
    .withExif({ IFD0: { Artist: 'Someone' } })
    .toFormat(format)
    .toBuffer()
  const file = Buffer.concat([bytes, Buffer.from('behind the picture')])
  const pieces = listPieces(file)
  const signature = { jpeg: 0, png: 8, webp: 12, avif: 0 }[format]
  expect(Buffer.concat(pieces.map((piece) => piece.bytes))).toEqual(file.subarray(signature))
  const pixels = Buffer.concat(pieces.filter(isPixels).map((piece) => piece.bytes))
  expect(pixels.length).toBeGreaterThan(bytes.length / 2)
  expect(pixels.includes('behind')).toBe(false)
})

test('a progressive JPEG has several scans, and what a phone puts behind the first picture is a picture too', async () => {
  const jpeg = await photograph(160, 120).jpeg({ progressive: true }).toBuffer()
  const scans = listPieces(jpeg).filter(isPixels)
  expect(scans.length).toBeGreaterThan(3)
  expect(listPieces(Buffer.concat([jpeg, jpeg])).filter(isPixels)).toHaveLength(2 * scans.length)
})

const words = ['<svg>', '<SvG ', '<script', '<html', '<?php', 'javascript:', '%PDF-', 'PK\x05\x06']

/** Pixels in which every word that is looked for stands by chance. */
const pixels = fc
  .tuple(fc.shuffledSubarray(words, { minLength: 1 }), fc.uint8Array({ maxLength: 400 }))
  .map(([found, bytes]) => Buffer.concat([Buffer.from(found.join(''), 'latin1'), bytes]))

test('a sound PNG is taken, whatever stands in its pixels', async () => {
  await fc.assert(
    fc.asyncProperty(pixels, async (bytes) => {
      const raw = Buffer.alloc(60 * 20 * 3)
      bytes.copy(raw)
      const png = await sharp(raw, { raw: { width: 60, height: 20, channels: 3 } })
        .png({ compressionLevel: 0, adaptiveFiltering: false })
        .toBuffer()
      // Each row starts with its filter; what stands in the first is whole.
      expect(png.includes(bytes.subarray(0, 180))).toBe(true)
      expect(await examineImage(png, 'a.png')).toEqual({ width: 60, height: 20 })
    }),
    { numRuns: 60, seed: 20261129 },
  )
})

test('nothing that stands in the scan of a JPEG or the pixels of WebP and AVIF is taken for something else', async () => {
  const files = await Promise.all(formats.map((format) => photograph(160, 120).toFormat(format).toBuffer()))
  fc.assert(
    fc.property(fc.constantFrom(...files), pixels, (file, bytes) => {
      const scan = listPieces(file).filter(isPixels).at(-1)?.bytes ?? Buffer.alloc(0)
      const at = file.indexOf(scan) + 64
      const inside = Buffer.from(file)
      // Encoders write no marker into a scan.
      inside.set(
        bytes.map((byte) => (byte === 0xff ? 0xfe : byte)),
        at,
      )
      const outside = listPieces(inside).filter((piece) => !isPixels(piece))
      for (const word of words) for (const { bytes } of outside) expect(bytes.includes(word)).toBe(false)
    }),
    { numRuns: 200, seed: 20261129 },
  )
})
