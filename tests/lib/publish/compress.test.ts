import { randomBytes } from 'node:crypto'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compress, isCompressible, pruneCompressed } from '#lib/publish/compress.ts'
import { encodings } from '#lib/publish/manifest.ts'
import { temporaryFolder } from './temporary-folder.ts'

const decompress = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync }
const body = Buffer.from('卡盟平台从哪里开始?'.repeat(500))

describe.each(encodings)('%s', (encoding) => {
  test.each([
    ['text', body],
    ['nothing', Buffer.alloc(0)],
    ['noise', randomBytes(100_000)],
  ])('of %s decompresses to the same bytes', async (_, bytes) => {
    const compressed = await compress(await temporaryFolder(), bytes, encoding)
    expect(decompress[encoding](compressed).equals(bytes)).toBe(true)
  })

  const damages: [string, (entry: Buffer) => Buffer][] = [
    ['truncated', (entry) => entry.subarray(0, -1)],
    ['emptied', () => Buffer.alloc(0)],
    ['one bit flipped', (entry) => entry.with(entry.length - 5, (entry.at(-5) ?? 0) ^ 1) as Buffer],
    ['longer', (entry) => Buffer.concat([entry, Buffer.from('x')])],
  ]
  test.each(damages)('is done again when its cache entry is %s', async (_, damage) => {
    const cacheDir = await temporaryFolder()
    const first = await compress(cacheDir, body, encoding)
    const file = await onlyEntry(cacheDir)
    const entry = await readFile(file)
    await writeFile(file, damage(entry))
    expect(await compress(cacheDir, body, encoding)).toEqual(first)
    expect(await readFile(file)).toEqual(entry)
  })
})

test('an entry of another body is not taken for this one', async () => {
  const cacheDir = await temporaryFolder()
  const expected = await compress(await temporaryFolder(), body, 'br')
  await compress(cacheDir, Buffer.from('other'), 'br')
  const other = await readFile(await onlyEntry(cacheDir))
  await compress(cacheDir, body, 'br')
  for (const name of await readdir(join(cacheDir, (await readdir(cacheDir))[0] ?? ''))) {
    await writeFile(join(cacheDir, (await readdir(cacheDir))[0] ?? '', name), other)
  }
  expect(await compress(cacheDir, body, 'br')).toEqual(expected)
})

test('the cache is used: an entry that was read is young again and survives pruning', async () => {
  const cacheDir = await temporaryFolder()
  await compress(cacheDir, body, 'br')
  const used = await onlyEntry(cacheDir)
  await compress(cacheDir, Buffer.from('unused'), 'gzip')
  const longAgo = new Date(Date.now() - 60 * 24 * 60 * 60 * 1000)
  for (const folder of await readdir(cacheDir)) {
    for (const name of await readdir(join(cacheDir, folder)))
      await utimes(join(cacheDir, folder, name), longAgo, longAgo)
  }
  await compress(cacheDir, body, 'br')
  await pruneCompressed(cacheDir, 30)
  expect(await onlyEntry(cacheDir)).toBe(used)
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

async function onlyEntry(cacheDir: string): Promise<string> {
  const entries = await readdir(cacheDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  expect(files).toHaveLength(1)
  return files[0] ?? ''
}
