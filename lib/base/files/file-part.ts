import { sha256 } from '#lib/base/hash.ts'
import { writeFileAtomic } from './atomic-file.ts'

/** Bytes that lie in a file among others. */
export interface FilePart {
  readonly file: string
  readonly part: Range
  /** Their SHA-256, lower-case hex. */
  readonly sha256: string
}

/** Bytes before a part, and in it. */
export interface Range {
  readonly start: number
  readonly length: number
}

/** Writes bodies one after another into a file, as a whole or not at all: what many small files cost is opening them. */
export function writeParts(file: string, bodies: readonly (string | Uint8Array)[]): FilePart[] {
  const buffers = bodies.map((body) => Buffer.from(body))
  writeFileAtomic(file, Buffer.concat(buffers))
  let start = 0
  return buffers.map((bytes) => {
    const part = { start, length: bytes.byteLength }
    start += bytes.byteLength
    return { file, part, sha256: sha256(bytes) }
  })
}
