import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { codeOf, PublishError } from './errors.ts'

/**
 * Returns the bytes of a file that is one: a link could lead out of the release or change what it leads to, a pipe
 * would be waited for without end, a device could be read without end. Throws a PublishError for these, and before it
 * reads a file of another length than `bytes`, if that is given.
 */
export async function readPlainFile(path: string, bytes?: number): Promise<Buffer> {
  const handle = await open(path, flags).catch((error: unknown) => {
    throw codeOf(error) === 'ELOOP' ? new PublishError('is a link, not a file') : error
  })
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new PublishError('is no file')
    if (bytes !== undefined && stats.size !== bytes)
      throw new PublishError(`is ${stats.size} bytes long instead of ${bytes}`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

// Windows knows neither; there links and pipes take other rights than files.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
