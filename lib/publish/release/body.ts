import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { Range } from '#lib/base/files/file-part.ts'
import { sha256 } from '#lib/base/hash.ts'

/** What a file to publish holds: text, bytes, or those of a file, as all of a large site does not fit into memory. */
export type Body = string | Uint8Array | FileBody

/** The bytes of a file. */
export interface FileBody {
  readonly file: string
  /** Where they lie, if they are not the whole file. */
  readonly part?: Range
  /** Their SHA-256, where it is known, lower-case hex. */
  readonly sha256?: string
}

/**
 * The bytes of a body.
 * @throws Error when they are not those that its digest tells
 */
export function bytesOf(body: Body): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body)
  if (!isInFile(body)) return body
  const bytes = body.part === undefined ? readFileSync(body.file) : readPart(body.file, body.part)
  if (body.sha256 !== undefined && sha256(bytes) !== body.sha256)
    throw new Error(`${body.file}: was changed while it was published. Build again.`)
  return bytes
}

/** The length of a body, in bytes. */
export function lengthOf(body: Body): number {
  if (typeof body === 'string') return Buffer.byteLength(body)
  if (!isInFile(body)) return body.byteLength
  return body.part?.length ?? statSync(body.file).size
}

/** The SHA-256 of a body, lower-case hex. */
export function digestOf(body: Body): string {
  return isInFile(body) && body.sha256 !== undefined ? body.sha256 : sha256(bytesOf(body))
}

export function isInFile(body: Body): body is FileBody {
  return typeof body === 'object' && 'file' in body
}

/** The bytes of a part, fewer where the file is shorter. */
function readPart(file: string, { start, length }: Range): Uint8Array {
  const bytes = Buffer.alloc(length)
  const descriptor = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start))
  } finally {
    closeSync(descriptor)
  }
}
