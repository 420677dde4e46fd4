import sharp from 'sharp'
import { sha256 } from '#lib/base/hash.ts'

/** How the forms of pictures are encoded. */
export const encoding = {
  avif: { quality: 50, effort: 4 },
  jpeg: { quality: 75, mozjpeg: true },
} as const

/** Name of a picture's forms: the same bytes, made with the same settings by the same encoders, have the same name. */
export function digestImage(bytes: Uint8Array): string {
  const { sharp: library, aom, mozjpeg } = sharp.versions
  return sha256(JSON.stringify([encoding, library, aom ?? null, mozjpeg ?? null]), '\0', bytes).slice(0, 16)
}
