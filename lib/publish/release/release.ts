import { mkdir, rename, rm, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf, explainWriting, Refusal } from '#lib/base/errors.ts'
import { removeStaleTemporaries, temporaryPath } from '#lib/base/files/atomic-file.ts'
import { pruneCompressed } from '#lib/publish/release/storage/compress.ts'
import { writeTree } from '#lib/publish/release/storage/write-tree.ts'
import { publishPaths, releaseDir } from './paths.ts'
import { checkReleaseInput, type ReleaseInput } from './release-input.ts'
import { verifyRelease } from './verify.ts'

export { Refusal } from '#lib/base/errors.ts'
export { type Manifest, type Redirect, reservedHeaders } from './manifest.ts'
export type { ExtraFile, ReleaseFile, ReleaseInput } from './release-input.ts'
export { rollback, switchRelease } from './switch.ts'
export { verifyRelease } from './verify.ts'

/**
 * Writes a release folder, complete and verified, and returns its id and path. Does not touch `dist`: see
 * `switchRelease`. The same input gives the same id and the same bytes. Throws a Refusal, with nothing
 * half-written left behind.
 */
export async function writeRelease(input: ReleaseInput): Promise<{ id: string; dir: string }> {
  checkReleaseInput(input)
  const { releases, compressed } = publishPaths(input.projectDir)
  const temporary = temporaryPath(releases)
  try {
    await mkdir(releases, { recursive: true })
    removeStaleTemporaries(releases)
    // By itself: with `recursive` Node takes a read-only disk for a missing folder.
    await mkdir(temporary)
    const manifest = await writeTree(temporary, compressed, input)
    const dir = releaseDir(input.projectDir, manifest.release)
    await refuseProblems(temporary)
    await giveName(temporary, dir)
    pruneCompressed(compressed, cacheDays)
    return { id: manifest.release, dir }
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

const cacheDays = 30

async function refuseProblems(dir: string): Promise<void> {
  const problems = await verifyRelease(dir)
  if (problems.length > 0) throw new Refusal(`The release was not written whole:\n${problems.join('\n')}`)
}

/** Gives the finished folder its final name; an older folder of that name stays if it is whole. */
async function giveName(temporary: string, dir: string): Promise<void> {
  try {
    await rename(temporary, dir)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
    if ((await verifyRelease(dir)).length > 0) await replace(temporary, dir)
  }
  // Tells a switch that happens now that this release is wanted.
  const now = new Date()
  await utimes(dir, now, now)
}

/** The folder may be the one that is served: it is away for no longer than two renames take. */
async function replace(whole: string, damaged: string): Promise<void> {
  const away = temporaryPath(dirname(damaged))
  await rename(damaged, away)
  await rename(whole, damaged)
  await rm(away, { recursive: true, force: true })
}
