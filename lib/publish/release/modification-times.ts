import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
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
  // One after another: asked for all at once, the tens of thousands of a large site take longer.
  for (const { file, sha256 } of listedFiles(manifest)) {
    const unchanged = digests.get(file) === sha256
    const time = (unchanged ? timeOf(join(previous, file)) : undefined) ?? now
    utimesSync(join(root, file), time, time)
  }
}

/** In whole seconds; undefined when something else lies there. */
function timeOf(file: string): number | undefined {
  try {
    return Math.floor(statSync(file).mtimeMs / 1000)
  } catch {
    return undefined
  }
}
