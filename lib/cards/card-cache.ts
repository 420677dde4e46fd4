import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { joinPath } from '#lib/base/join-path.ts'

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
 * Opens a cache of `<key>.png` and `<key>.sha256` files in a folder, which is made when first written to.
 * The bundler is told to ignore its paths: it would take every picture of the project, cards and releases included, for
 * a part of the program.
 */
export function openFileCache(folder: string): FileCache {
  const imageOf = (key: string) => joinPath(folder, `${key}.png`)
  const digestOf = (key: string) => joinPath(folder, `${key}.sha256`)
  return {
    read: async (key) => {
      const [bytes, digest] = await Promise.all([readIfThere(imageOf(key)), readIfThere(digestOf(key))])
      if (!bytes || !digest || digest.toString('utf8') !== sha256(bytes)) return undefined
      return bytes
    },
    write: async (key, bytes) => {
      await mkdir(folder, { recursive: true })
      await writeWhole(imageOf(key), bytes)
      await writeWhole(digestOf(key), sha256(bytes))
    },
    fileOf: imageOf,
  }
}

/** SHA-256 in hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

async function writeWhole(file: string, data: Uint8Array | string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await writeFile(temporary, data)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(/* turbopackIgnore: true */ file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
