import { LRUCache } from 'lru-cache'
import type { StoredBody } from '#lib/publish/release/manifest.ts'
import { forgetVerified } from '#lib/publish/release/verified.ts'
import { readStored } from '#lib/publish/release/verify.ts'

/** Bodies in memory, at most so many bytes; the ones not asked for longest go first. */
export type Bodies = {
  /**
   * Returns the bytes, or a promise of them when they must be read; it rejects with a Refusal if they
   * are damaged.
   */
  get(dir: string, stored: StoredBody): Buffer | Promise<Buffer>
  /** Keeps bytes that were read and verified elsewhere, if they fit without driving others out. */
  offer(stored: StoredBody, bytes: Buffer): void
  /** Forgets all but the bodies with these digests. */
  retain(digests: ReadonlySet<string>): void
}

/** Returns an empty store. Bodies are kept by digest: what two releases share is kept once. */
export function createBodies(maxBytes: number): Bodies {
  const kept = new LRUCache<string, Buffer>({
    maxSize: maxBytes,
    sizeCalculation: (bytes) => bytes.byteLength || 1,
  })
  const reading = new Map<string, Promise<Buffer>>()

  async function read(dir: string, stored: StoredBody): Promise<Buffer> {
    const bytes = await readStored(dir, stored).catch((error: unknown) => {
      forgetVerified(dir)
      throw error
    })
    kept.set(stored.sha256, bytes)
    return bytes
  }

  function readOnce(dir: string, stored: StoredBody): Promise<Buffer> {
    const key = `${dir}/${stored.file}`
    const running = reading.get(key)
    if (running) return running
    const started = read(dir, stored)
    reading.set(key, started)
    started.then(
      () => reading.delete(key),
      // A damaged file is looked at again after a second, not for every request.
      () => setTimeout(() => reading.delete(key), 1000).unref(),
    )
    return started
  }

  return {
    get: (dir, stored) => kept.get(stored.sha256) ?? readOnce(dir, stored),
    offer(stored, bytes) {
      if (kept.calculatedSize + bytes.byteLength <= maxBytes) kept.set(stored.sha256, bytes)
    },
    retain(digests) {
      for (const digest of [...kept.keys()]) if (!digests.has(digest)) kept.delete(digest)
    },
  }
}
