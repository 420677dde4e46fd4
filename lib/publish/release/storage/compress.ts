import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readSealed, removeUnused, writeSealed } from '#lib/base/files/atomic-file.ts'
import type { Encoding } from '#lib/publish/release/manifest.ts'

/** Suffix of the file that holds a compressed form, as nginx (`gzip_static`) and Caddy (`precompressed`) look for it. */
export const encodingSuffix: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/** How small a body is made: `best` takes fifteen times as long as `quick` and is a fifteenth smaller. */
export type Effort = 'best' | 'quick'

/** The compressed forms of a body. */
export type Forms = Record<Encoding, Uint8Array>

/**
 * The compressed forms of a body with this digest, from the cache folder when it holds them whole. The same body and
 * effort give the same bytes, whatever the machine is doing.
 */
export function compress(cacheDir: string, body: Uint8Array, digest: string, effort: Effort): Forms {
  const { br, gzip } = levels[effort]
  // Another level, or another version of a library, may give other bytes.
  const { versions } = process
  const setting = `${effort}-br${br}-${versions.brotli}-gzip${gzip}-${versions.zlib}`
  const file = join(cacheDir, setting, digest)
  const kept = readSealed(file, digest)
  if (kept !== undefined) {
    const now = new Date()
    utimesSync(file, now, now)
    return splitForms(kept)
  }
  const forms: Forms = { br: brotli(body, br), gzip: gzipSync(body, { level: gzip }) }
  writeSealed(file, joinForms(forms), digest)
  return forms
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
export function pruneCompressed(cacheDir: string, days: number): void {
  if (!existsSync(cacheDir)) return
  for (const folder of readdirSync(cacheDir)) removeUnused(join(cacheDir, folder), days)
}

const levels = { best: { br: 11, gzip: 9 }, quick: { br: 7, gzip: 9 } }

function brotli(body: Uint8Array, level: number): Uint8Array {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  })
}

/** An entry is the length of the first form in four bytes, then both forms. */
function joinForms({ br, gzip }: Forms): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(br.byteLength)
  return Buffer.concat([length, br, gzip])
}

function splitForms(entry: Buffer): Forms {
  const end = 4 + entry.readUInt32BE()
  return { br: entry.subarray(4, end), gzip: entry.subarray(end) }
}
