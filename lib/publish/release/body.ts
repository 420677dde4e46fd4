import { readFileSync, statSync } from 'node:fs'

/** What a file to publish holds: text, bytes, or those of a file, as all of a large site does not fit into memory. */
export type Body = string | Uint8Array | { readonly file: string }

/** The bytes of a body. */
export function bytesOf(body: Body): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body)
  return 'file' in body ? readFileSync(body.file) : body
}

/** The length of a body, in bytes. */
export function lengthOf(body: Body): number {
  if (typeof body === 'string') return Buffer.byteLength(body)
  return 'file' in body ? statSync(body.file).size : body.byteLength
}
