import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { writeFileAtomicSync } from '#lib/base/temporary.ts'
import { sha256 } from './digest.ts'
import { type Encoding, encodings } from './manifest.ts'

/**
 * Suffix of the file that holds a compressed form, as nginx (`gzip_static`) and Caddy (`precompressed`) look
 * for it.
 */
export const encodingSuffix: Record<Encoding, string> = { br: '.br', zstd: '.zst', gzip: '.gz' }

/** How small a body is made: `best` takes fifteen times as long as `quick` and is a fifteenth smaller. */
export type Effort = 'best' | 'quick'

/** The compressed forms of a body. */
export type Forms = Record<Encoding, Uint8Array>

/**
 * Returns the compressed forms of a body with this digest, from the cache folder when it holds them whole. The same
 * body and effort give the same bytes, whatever the machine is doing.
 */
export function compress(cacheDir: string, body: Uint8Array, digest: string, effort: Effort): Forms {
  const dir = join(cacheDir, `${effort}-${settings[effort]}`)
  const file = join(dir, digest)
  const kept = readEntry(file, digest)
  if (kept) return kept
  const forms: Forms = {
    br: brotli(body, levels[effort].br),
    zstd: zstd(body, levels[effort].zstd),
    gzip: gzipSync(body, { level: levels[effort].gzip }),
  }
  const entry = Buffer.concat(encodings.flatMap((encoding) => [lengthOf(forms[encoding]), forms[encoding]]))
  mkdirSync(dir, { recursive: true })
  writeFileAtomicSync(file, Buffer.concat([seal(digest, entry), entry]))
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
  const oldest = Date.now() - days * oneDay
  for (const folder of namesIn(cacheDir)) {
    for (const name of namesIn(join(cacheDir, folder))) {
      const file = join(cacheDir, folder, name)
      const stats = statSync(file, { throwIfNoEntry: false })
      if (stats && stats.mtimeMs < oldest) rmSync(file, { force: true })
    }
  }
}

const oneDay = 24 * 60 * 60 * 1000

/** Browsers that take zstd take br too, which is smaller and wins: no more than little time for zstd. */
const levels: Record<Effort, Record<Encoding, number>> = {
  best: { br: 11, zstd: 12, gzip: 9 },
  quick: { br: 7, zstd: 9, gzip: 9 },
}

/** Part of the folder's name: another level, or another version of a library, may give other bytes. */
const settings: Record<Effort, string> = { best: settingOf(levels.best), quick: settingOf(levels.quick) }

function settingOf({ br, zstd, gzip }: Record<Encoding, number>): string {
  const { versions } = process
  return `br${br}-${versions.brotli}-zstd${zstd}-${versions.zstd}-gzip${gzip}-${versions.zlib}`
}

function brotli(body: Uint8Array, level: number): Uint8Array {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  })
}

function zstd(body: Uint8Array, level: number): Uint8Array {
  return zstdCompressSync(body, {
    pledgedSrcSize: body.byteLength,
    params: {
      [constants.ZSTD_c_compressionLevel]: level,
      // RFC 9659: a browser need not accept a window above 8 MiB.
      [constants.ZSTD_c_windowLog]: 23,
    },
  })
}

/**
 * An entry is the digest of (source digest, rest), then each form behind its length: damage of any shows. It is young
 * again once it was asked for.
 */
function readEntry(file: string, digest: string): Forms | undefined {
  const entry = attempt(() => readFileSync(file))
  if (entry === undefined) return undefined
  const now = new Date()
  attempt(() => utimesSync(file, now, now))
  const sealed = entry.subarray(32)
  if (!entry.subarray(0, 32).equals(seal(digest, sealed))) return undefined
  let position = 0
  const take = () => {
    const start = position + 4
    position = start + sealed.readUInt32BE(position)
    return sealed.subarray(start, position)
  }
  return { br: take(), zstd: take(), gzip: take() }
}

function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.byteLength)
  return length
}

function seal(digest: string, sealed: Uint8Array): Buffer {
  return Buffer.from(sha256(Buffer.concat([Buffer.from(digest), sealed])), 'hex')
}

function namesIn(folder: string): string[] {
  return attempt(() => readdirSync(folder)) ?? []
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
