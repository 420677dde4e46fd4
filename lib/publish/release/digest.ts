import { createHash } from 'node:crypto'
import type { StoredBody } from './manifest.ts'

/** Returns the SHA-256 of the bytes, lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Describes bytes that are stored at `file`, below the release folder. */
export function storedBody(file: string, bytes: Uint8Array): StoredBody {
  return { file, bytes: bytes.byteLength, sha256: sha256(bytes) }
}

/** Says in what way bytes read from disk are not those that were stored, or undefined when they are. */
export function differenceFrom(stored: StoredBody, bytes: Uint8Array): string | undefined {
  if (bytes.byteLength !== stored.bytes) return `is ${bytes.byteLength} bytes long instead of ${stored.bytes}`
  if (sha256(bytes) !== stored.sha256) return 'has other content than was written (SHA-256 differs)'
  return undefined
}
