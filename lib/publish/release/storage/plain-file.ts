import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import { codeOf, Refusal } from '#lib/base/errors.ts'

/**
 * Returns the bytes of a file that is one: a link could lead out of the release or change what it leads to, a pipe
 * would be waited for without end, a device could be read without end. Throws a Refusal for these, and before it
 * reads a file of another length than `bytes`, if that is given.
 */
export async function readPlainFile(path: string, bytes?: number): Promise<Buffer> {
  const handle = await open(path, flags).catch((error: unknown) => {
    throw explainOpening(error)
  })
  try {
    refuse(await handle.stat(), bytes)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** The same, for threads in which nothing else waits. */
export function readPlainFileSync(path: string, bytes?: number): Buffer {
  const descriptor = openPlain(path)
  try {
    refuse(fstatSync(descriptor), bytes)
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function openPlain(path: string): number {
  try {
    return openSync(path, flags)
  } catch (error) {
    throw explainOpening(error)
  }
}

function explainOpening(error: unknown): unknown {
  return codeOf(error) === 'ELOOP' ? new Refusal('is a link, not a file') : error
}

function refuse(stats: Stats, bytes: number | undefined): void {
  if (!stats.isFile()) throw new Refusal('is no file')
  if (bytes !== undefined && stats.size !== bytes)
    throw new Refusal(`is ${stats.size} bytes long instead of ${bytes}`)
}

// Windows knows neither; there links and pipes take other rights than files.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
