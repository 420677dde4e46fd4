import { readFile } from 'node:fs/promises'
import { codeOf } from '#lib/base/errors.ts'
import { sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { writeFileAtomic } from './atomic-file.ts'

/** Keeps finished files by key, each beside the SHA-256 of its bytes. */
export type FileCache = {
  /** The bytes kept for a key, or undefined when there are none or they are not what was written. */
  read: (key: string) => Promise<Uint8Array | undefined>
  /** Keeps bytes for a key. Readers see the old state or the whole file, never a part. */
  write: (key: string, bytes: Uint8Array) => Promise<void>
  /** Path of the file that the bytes for a key are kept in. */
  fileOf: (key: string) => string
}

/**
 * Opens a cache of `<key>.<extension>` and `<key>.sha256` files in a folder, which is made when first written to.
 * The bundler is told to ignore its paths: it would take every picture of the project, cards and releases included, for
 * a part of the program.
 */
export function openFileCache(folder: string, extension: string): FileCache {
  const imageOf = (key: string) => joinPath(folder, `${key}.${extension}`)
  const digestOf = (key: string) => joinPath(folder, `${key}.sha256`)
  return {
    read: async (key) => {
      const [bytes, digest] = await Promise.all([readIfThere(imageOf(key)), readIfThere(digestOf(key))])
      if (!bytes || !digest || digest.toString('utf8') !== sha256(bytes)) return undefined
      return bytes
    },
    write: async (key, bytes) => {
      writeFileAtomic(imageOf(key), bytes)
      writeFileAtomic(digestOf(key), sha256(bytes))
    },
    fileOf: imageOf,
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(/* turbopackIgnore: true */ file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
