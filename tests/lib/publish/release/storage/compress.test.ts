import { randomBytes } from 'node:crypto'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sha256 } from '#lib/base/hash.ts'
import { encodings } from '#lib/publish/release/manifest.ts'
import {
  compress,
  type Effort,
  type Forms,
  isCompressible,
  pruneCompressed,
} from '#lib/publish/release/storage/compress.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const decompress = { br: brotliDecompressSync, gzip: gunzipSync }
const body = Buffer.from('卡盟平台从哪里开始?'.repeat(500))
const efforts = ['best', 'quick'] as const

test.each([
  ['text', body],
  ['nothing', Buffer.alloc(0)],
  ['noise', randomBytes(100_000)],
])('every form of %s decompresses to the same bytes', async (_, bytes) => {
  for (const effort of efforts) {
    const dir = await temporaryFolder()
    // The second time from the cache.
    for (const forms of [formsOf(dir, bytes, effort), formsOf(dir, bytes, effort)])
      for (const encoding of encodings)
        expect(decompress[encoding](forms[encoding]).equals(bytes), `${effort} ${encoding}`).toBe(true)
  }
})

test('the best form is smaller than the quick one, and each is kept for itself', async () => {
  const dir = await temporaryFolder()
  const text = Buffer.from(Array.from({ length: 5000 }, (_, index) => `${index * 7919}，`).join(''))
  const best = formsOf(dir, text, 'best')
  const quick = formsOf(dir, text, 'quick')
  expect(best.br.byteLength).toBeLessThan(quick.br.byteLength)
  expect(digestsOf(formsOf(dir, text, 'best'))).toEqual(digestsOf(best))
  expect(digestsOf(formsOf(dir, text, 'quick'))).toEqual(digestsOf(quick))
})

const damages: [string, (entry: Buffer) => Buffer][] = [
  ['truncated', (entry) => entry.subarray(0, -1)],
  ['emptied', () => Buffer.alloc(0)],
  ['one bit flipped', (entry) => flipped(entry, entry.length - 5)],
  ['the length of a form changed', (entry) => flipped(entry, 66)],
  ['longer', (entry) => Buffer.concat([entry, Buffer.from('x')])],
]
test.each(damages)('all is done again when the cache entry is %s', async (_, damage) => {
  const cacheDir = await temporaryFolder()
  const first = formsOf(cacheDir, body, 'quick')
  const file = await onlyEntry(cacheDir)
  const entry = await readFile(file)
  await writeFile(file, damage(entry))
  expect(formsOf(cacheDir, body, 'quick')).toEqual(first)
  expect(await readFile(file)).toEqual(entry)
})

test('an entry of another body is not taken for this one', async () => {
  const cacheDir = await temporaryFolder()
  const expected = formsOf(await temporaryFolder(), body, 'best')
  formsOf(cacheDir, Buffer.from('other'), 'best')
  const other = await readFile(await onlyEntry(cacheDir))
  formsOf(cacheDir, body, 'best')
  for (const name of await readdir(join(cacheDir, (await readdir(cacheDir))[0] ?? ''))) {
    await writeFile(join(cacheDir, (await readdir(cacheDir))[0] ?? '', name), other)
  }
  expect(formsOf(cacheDir, body, 'best')).toEqual(expected)
})

test('the cache is used: an entry that was read is young again and survives pruning', async () => {
  const cacheDir = await temporaryFolder()
  formsOf(cacheDir, body, 'best')
  const used = await onlyEntry(cacheDir)
  formsOf(cacheDir, Buffer.from('unused'), 'quick')
  const longAgo = new Date(Date.now() - 60 * 24 * 60 * 60 * 1000)
  for (const folder of await readdir(cacheDir)) {
    for (const name of await readdir(join(cacheDir, folder)))
      await utimes(join(cacheDir, folder, name), longAgo, longAgo)
  }
  formsOf(cacheDir, body, 'best')
  pruneCompressed(cacheDir, 30)
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

function formsOf(cacheDir: string, bytes: Uint8Array, effort: Effort): Forms {
  return compress(cacheDir, bytes, sha256(bytes), effort)
}

function digestsOf({ br, gzip }: Forms): string[] {
  return [br, gzip].map((bytes) => sha256(bytes))
}

function flipped(entry: Buffer, position: number): Buffer {
  const changed = Buffer.from(entry)
  changed[position] = (changed[position] ?? 0) ^ 1
  return changed
}

async function onlyEntry(cacheDir: string): Promise<string> {
  const entries = await readdir(cacheDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  expect(files).toHaveLength(1)
  return files[0] ?? ''
}
