import { stat, utimes } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { forEachLimit } from './for-each-limit.ts'
import { listedFiles, type Manifest } from './manifest.ts'
import { readManifest } from './verify.ts'

/**
 * Gives every file that is the same in the release before the modification time it has there, and all others
 * the present second. nginx and Caddy make their ETag and Last-Modified of it: what did not change stays
 * valid in the caches of readers.
 */
export async function setModificationTimes(
  root: string,
  manifest: Manifest,
  previous: string,
): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const before = await readManifest(previous).catch(() => undefined)
  const digests = new Map(before && listedFiles(before).map(({ file, sha256 }) => [file, sha256]))
  await forEachLimit(listedFiles(manifest), availableParallelism(), async ({ file, sha256 }) => {
    const unchanged = digests.get(file) === sha256
    const stats = unchanged ? await stat(join(previous, file)).catch(() => undefined) : undefined
    const time = stats ? Math.floor(stats.mtimeMs / 1000) : now
    await utimes(join(root, file), time, time)
  })
}
