import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Encoding } from '#lib/publish/release/manifest.ts'

/** Suffix of the file that holds a compressed form, as nginx (`gzip_static`) and Caddy (`precompressed`) look for it. */
export const encodingSuffix: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/** How small a body is made: `best` takes fifteen times as long as `quick` and is a fifteenth smaller. */
export type Effort = 'best' | 'quick'

/** The compressed forms of a body. */
export type Forms = Record<Encoding, Uint8Array>

/** The compressed forms of a body: the same body and effort give the same bytes, whatever the machine is doing. */
export function compress(body: Uint8Array, effort: Effort): Forms {
  const { br, gzip } = levels[effort]
  return { br: brotli(body, br), gzip: gzipSync(body, { level: gzip }) }
}

/** What the bytes of a compressed form follow from, beside the body: another level or library may give others. */
export function compressionOf(effort: Effort): string {
  const { br, gzip } = levels[effort]
  const { versions } = process
  return `br ${br} (${versions.brotli}), gzip ${gzip} (${versions.zlib})`
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
