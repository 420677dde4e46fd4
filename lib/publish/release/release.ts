import { mkdir, rename, rm, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf, explainWriting, Refusal } from '#lib/base/errors.ts'
import { removeStaleTemporaries, temporaryPath } from '#lib/base/files/atomic-file.ts'
import { type EarlierRelease, openEarlier } from '#lib/publish/release/storage/earlier-release.ts'
import { writeTree } from '#lib/publish/release/storage/write-tree.ts'
import type { StoredBody } from './manifest.ts'
import { publishPaths, releaseDir } from './paths.ts'
import { checkReleaseInput, type ReleaseInput } from './release-input.ts'
import { currentRelease, type Since } from './switch.ts'
import { forgetVerified, readVerified } from './verified.ts'
import { findProblems, readManifest, verifyRelease } from './verify.ts'

export { Refusal } from '#lib/base/errors.ts'
export { type Manifest, type Redirect, reservedHeaders } from './manifest.ts'
export type { ExtraFile, ReleaseFile, ReleaseInput } from './release-input.ts'
export { rollback, switchRelease } from './switch.ts'
export { verifyRelease } from './verify.ts'

/** A release that was written, for `switchRelease`. */
export interface WrittenRelease {
  id: string
  dir: string
  /** Not given where no release was served, or a whole one of this id was there already. */
  since?: Since
}

/**
 * Writes a release folder, complete and verified. Does not touch `dist`: see
 * `switchRelease`. The same input gives the same id and the same bytes. Throws a Refusal, with nothing
 * half-written left behind.
 */
export async function writeRelease(input: ReleaseInput): Promise<WrittenRelease> {
  checkReleaseInput(input)
  const { releases } = publishPaths(input.projectDir)
  const temporary = temporaryPath(releases)
  try {
    await mkdir(releases, { recursive: true })
    removeStaleTemporaries(releases)
    // By itself: with `recursive` Node takes a read-only disk for a missing folder.
    await mkdir(temporary)
    const served = await readServed(input.projectDir)
    const { manifest, written, compared } = await writeTree(temporary, input, served)
    const dir = releaseDir(input.projectDir, manifest.release)
    await refuseProblems(temporary, written)
    const outcome = await giveName(temporary, dir, async () => {
      forgetVerified(dir)
      await rm(temporary, { recursive: true })
      await mkdir(temporary)
      const anew = await writeTree(temporary, input, undefined)
      await refuseProblems(temporary, anew.written)
    })
    return {
      id: manifest.release,
      dir,
      ...(served && outcome === 'new' && { since: { id: served.id, files: compared } }),
    }
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** The release that is served, if there is one that can be read. */
async function readServed(projectDir: string): Promise<EarlierRelease | undefined> {
  const id = await currentRelease(projectDir)
  if (id === undefined) return undefined
  const dir = releaseDir(projectDir, id)
  return readManifest(dir).then(
    (manifest) => openEarlier(dir, manifest, readVerified(dir)),
    () => undefined,
  )
}

/** Reads what was written; links were read when they were made. */
async function refuseProblems(dir: string, written: readonly StoredBody[]): Promise<void> {
  const problems = await findProblems(dir, written)
  if (problems.length > 0) throw new Refusal(`The release was not written whole:\n${problems.join('\n')}`)
}

/**
 * Gives the finished folder its final name. An older folder of that name stays if it is whole; one that is damaged gives way
 * to what is written anew, as files of what was written may be links to the damaged ones.
 */
async function giveName(
  temporary: string,
  dir: string,
  writeAnew: () => Promise<void>,
): Promise<'new' | 'known' | 'mended'> {
  const outcome = await rename(temporary, dir).then(
    () => 'new' as const,
    async (error: unknown) => {
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
      if ((await verifyRelease(dir)).length === 0) return 'known'
      await writeAnew()
      await replace(temporary, dir)
      return 'mended'
    },
  )
  // Tells a switch that happens now that this release is wanted.
  const now = new Date()
  await utimes(dir, now, now)
  return outcome
}

/** The folder may be the one that is served: it is away for no longer than two renames take. */
async function replace(whole: string, damaged: string): Promise<void> {
  const away = temporaryPath(dirname(damaged))
  await rename(damaged, away)
  await rename(whole, damaged)
  await rm(away, { recursive: true, force: true })
}
