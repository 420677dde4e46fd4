import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodings } from '#lib/publish/release/manifest.ts'
import { compress, compressionOf, isCompressible } from '#lib/publish/release/storage/compress.ts'

const decompress = { br: brotliDecompressSync, gzip: gunzipSync }
const body = Buffer.from('卡盟平台从哪里开始?'.repeat(500))
const efforts = ['best', 'quick'] as const

test.each([
  ['text', body],
  ['nothing', Buffer.alloc(0)],
  ['noise', randomBytes(100_000)],
])('every form of %s decompresses to the same bytes', (_, bytes) => {
  for (const effort of efforts)
    for (const encoding of encodings)
      expect(
        decompress[encoding](compress(bytes, effort)[encoding]).equals(bytes),
        `${effort} ${encoding}`,
      ).toBe(true)
})

test('the best form is smaller than the quick one, and neither is taken for the other', () => {
  const text = Buffer.from(Array.from({ length: 5000 }, (_, index) => `${index * 7919}，`).join(''))
  expect(compress(text, 'best').br.byteLength).toBeLessThan(compress(text, 'quick').br.byteLength)
  expect(compressionOf('best')).not.toBe(compressionOf('quick'))
})

test.each([
  ['text/html; charset=utf-8', true],
  ['text/css', true],
  ['text/javascript', true],
  ['application/json', true],
  ['application/feed+json; charset=utf-8', true],
  ['application/rss+xml', true],
  ['application/manifest+json', true],
  ['image/svg+xml', true],
  ['image/x-icon', true],
  ['image/png', false],
  ['font/woff2', false],
  ['application/octet-stream', false],
  ['', false],
])('%s is compressible: %s', (type, compressible) => {
  expect(isCompressible(type)).toBe(compressible)
})
