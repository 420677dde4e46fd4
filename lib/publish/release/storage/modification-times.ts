import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { listedFiles } from '#lib/publish/release/manifest.ts'
import { readManifest } from '#lib/publish/release/verify.ts'

/** A file of a release, and whether it has the same content in the release before. */
export interface ComparedFile {
  /** Path below the folder of a release. */
  file: string
  isSame: boolean
}

/**
 * Gives every file of a release that is about to be served the modification time that it has in the release served
 * before, where it is the same there, and all others the present second, or a later one than the file before them has.
 * nginx and Caddy make their ETag and Last-Modified of it: what did not change stays valid in the caches of readers,
 * and what changed is never taken for older than what they have, whether a release is new or is gone back to.
 */
export function setModificationTimes(root: string, previous: string, files: readonly ComparedFile[]): void {
  const now = Math.floor(Date.now() / 1000)
  // One after another: asked for all at once, the tens of thousands of a large site take longer.
  for (const { file, isSame } of files) {
    const earlier = timeOf(join(previous, file))
    const time = earlier === undefined ? now : isSame ? earlier : Math.max(now, earlier + 1)
    // A link has it already.
    if (statSync(join(root, file)).mtimeMs !== time * 1000) utimesSync(join(root, file), time, time)
  }
}

/** All files of a release, compared with those of another one, which may not be readable. */
export async function compareReleases(root: string, previous: string): Promise<ComparedFile[]> {
  const before = await readManifest(previous).catch(() => undefined)
  const digests = new Map(before && listedFiles(before).map(({ file, sha256 }) => [file, sha256]))
  const files = listedFiles(await readManifest(root))
  return files.map(({ file, sha256 }) => ({ file, isSame: digests.get(file) === sha256 }))
}

/** In whole seconds; undefined when something else lies there. */
function timeOf(file: string): number | undefined {
  try {
    return Math.floor(statSync(file).mtimeMs / 1000)
  } catch {
    return undefined
  }
}
