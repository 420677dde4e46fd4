import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import { sha256 } from './digest.ts'
import type { Encoding } from './manifest.ts'
import { writeFileAtomic } from './temporary.ts'

/**
 * Suffix of the file that holds a compressed form, as nginx (`gzip_static`) and Caddy (`precompressed`) look
 * for it.
 */
export const encodingSuffix: Record<Encoding, string> = { br: '.br', zstd: '.zst', gzip: '.gz' }

/** Returns the compressed form of a body, from the cache folder when it holds a whole one. */
export async function compress(cacheDir: string, body: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  const digest = sha256(body)
  const { version, run } = codecs[encoding]
  const dir = join(cacheDir, `${encoding}-${version}`)
  const file = join(dir, digest)
  const kept = await readEntry(file, digest)
  if (kept) return kept
  const compressed = await run(body)
  await mkdir(dir, { recursive: true })
  await writeFileAtomic(file, Buffer.concat([seal(digest, compressed), compressed]))
  return compressed
}

/**
 * Whether a body of this media type gets smaller by compression; pictures and WOFF2 fonts already are
 * compressed.
 */
export function isCompressible(contentType: string): boolean {
  return (
    /^(?:text\/|application\/(?:.+\+)?(?:json|xml|javascript|manifest|wasm)\b)/i.test(contentType) ||
    /^(?:image\/(?:svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)|font\/[ot]tf)\b/i.test(contentType)
  )
}

/** Removes cache entries that no release has asked for in `days` days. */
export async function pruneCompressed(cacheDir: string, days: number): Promise<void> {
  const oldest = Date.now() - days * oneDay
  for (const folder of await readdir(cacheDir).catch(() => [])) {
    for (const name of await readdir(join(cacheDir, folder))) {
      const file = join(cacheDir, folder, name)
      const stats = await stat(file).catch(() => undefined)
      if (stats && stats.mtimeMs < oldest) await rm(file, { force: true })
    }
  }
}

const oneDay = 24 * 60 * 60 * 1000

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)
const zstd = promisify(zstdCompress)

// The library's version is part of the folder name: another version may give other bytes.
const codecs: Record<Encoding, { version: string; run: (body: Uint8Array) => Promise<Uint8Array> }> = {
  br: {
    version: `11-${process.versions.brotli}`,
    run: (body) =>
      brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
        },
      }),
  },
  zstd: {
    version: `19-${process.versions.zstd}`,
    run: (body) =>
      zstd(body, {
        pledgedSrcSize: body.byteLength,
        params: {
          [constants.ZSTD_c_compressionLevel]: 19,
          // RFC 9659: a browser need not accept a window above 8 MiB.
          [constants.ZSTD_c_windowLog]: 23,
        },
      }),
  },
  gzip: { version: `9-${process.versions.zlib}`, run: (body) => deflate(body, { level: 9 }) },
}

/** An entry is the digest of (source digest, compressed bytes), then those bytes: damage of either shows. */
async function readEntry(file: string, digest: string): Promise<Uint8Array | undefined> {
  const entry = await readFile(file).catch(() => undefined)
  if (!entry) return undefined
  const compressed = entry.subarray(32)
  if (!entry.subarray(0, 32).equals(seal(digest, compressed))) return undefined
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
  return compressed
}

function seal(digest: string, compressed: Uint8Array): Buffer {
  return Buffer.from(sha256(`${digest}${sha256(compressed)}`), 'hex')
}
