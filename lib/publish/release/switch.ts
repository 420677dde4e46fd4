import { lstat, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { explainWriting, messageOf, Refusal } from '#lib/base/errors.ts'
import { removeStaleTemporaries, temporaryPath } from '#lib/base/files/atomic-file.ts'
import { withLock } from '#lib/base/files/lock.ts'
import {
  type ComparedFile,
  compareReleases,
  setModificationTimes,
} from '#lib/publish/release/storage/modification-times.ts'
import { removeTree } from '#lib/publish/release/storage/remove-tree.ts'
import { readHistory, writeHistory } from './history.ts'
import { isReleaseId, publishPaths, releaseDir } from './paths.ts'
import { forgetVerified, writeVerified } from './verified.ts'
import { verifyRelease } from './verify.ts'

/** What a release that was just written has changed since another one. */
export interface Since {
  /** Of the other one. */
  id: string
  /** All but the files that are the same files in both. */
  files: readonly ComparedFile[]
}

/**
 * Lets `dist` point to a release, in one step, and removes all but the last five. Throws a Refusal, with
 * `dist` unchanged, when the release is not whole; whoever has just written it can save that, and comparing it with the
 * release before.
 */
export async function switchRelease(
  projectDir: string,
  id: string,
  { isVerified = false, since }: { isVerified?: boolean; since?: Since | undefined } = {},
): Promise<void> {
  await locked(projectDir, async () => {
    if (!isVerified) await refuseDamaged(projectDir, id)
    const history = (await readHistory(projectDir)).filter((earlier) => earlier !== id)
    await pointTo(projectDir, id, [...history, id], since)
  })
}

/**
 * Lets `dist` point to the release before the current one and returns its id. Throws a Refusal when
 * there is none.
 */
export async function rollback(projectDir: string): Promise<string> {
  return locked(projectDir, async () => {
    const current = await currentRelease(projectDir)
    const history = await readHistory(projectDir)
    const position = current === undefined ? -1 : history.lastIndexOf(current)
    const earlier = position < 0 ? history : history.slice(0, position)
    const previous = earlier.at(-1)
    if (previous === undefined) throw new Refusal('There is no earlier release to go back to.')
    await refuseDamaged(projectDir, previous)
    await pointTo(projectDir, previous, earlier)
    return previous
  })
}

/** Returns the id of the release `dist` points to, or undefined when there is no such link. */
export async function currentRelease(projectDir: string): Promise<string | undefined> {
  const target = await readlink(publishPaths(projectDir).dist).catch(() => undefined)
  return target === undefined ? undefined : basename(target)
}

const keptReleases = 5
const oneDay = 24 * 60 * 60 * 1000

async function locked<Result>(projectDir: string, work: () => Promise<Result>): Promise<Result> {
  const { releases, lock } = publishPaths(projectDir)
  if (!(await lstat(releases).catch(() => undefined))) {
    throw new Refusal(`Nothing was published here yet: there is no folder ${releases}. Build the site first.`)
  }
  return withLock(lock, work).catch((error: unknown) => {
    throw explainWriting(error)
  })
}

async function pointTo(projectDir: string, id: string, history: string[], since?: Since): Promise<void> {
  const { dist, releases } = publishPaths(projectDir)
  await refuseFolder(dist)
  const kept = history.slice(-keptReleases)
  const dropped = history.slice(0, -keptReleases)
  const lastSwitch = await lastSwitchTime(projectDir)
  const link = temporaryPath(releases)
  try {
    const current = await currentRelease(projectDir)
    if (current !== id) {
      const root = releaseDir(projectDir, id)
      const isCompared = since !== undefined && since.id === current
      setModificationTimes(root, dist, isCompared ? since.files : await compareReleases(root, dist))
    }
    await symlink(join('releases', id), link)
    // History first: should the process die here, `rollback` still starts from where `dist` really points.
    writeHistory(projectDir, kept)
    await rename(link, dist)
  } catch (error) {
    await rm(link, { force: true })
    throw new Refusal(`dist still points to the release before: ${messageOf(error)}`)
  }
  await removeOld(releases, kept, dropped, lastSwitch)
  // Last: a file that releases share changes when one of its names is removed.
  writeVerified(releaseDir(projectDir, id))
  removeStaleTemporaries(releases)
}

async function refuseDamaged(projectDir: string, id: string): Promise<void> {
  if (!isReleaseId(id)) throw new Refusal(`"${id}" is no release id: those have 16 characters 0-9 a-f.`)
  const problems = await verifyRelease(releaseDir(projectDir, id))
  if (problems.length > 0) {
    // The release that is served may share the damaged file.
    forgetVerified(releaseDir(projectDir, id))
    throw new Refusal(`Release ${id} is not whole, dist was left as it is:\n${problems.join('\n')}`)
  }
}

async function refuseFolder(dist: string): Promise<void> {
  const stats = await lstat(dist).catch(() => undefined)
  if (stats && !stats.isSymbolicLink()) {
    throw new Refusal(`${dist} is in the way: it must be a link to a release. Move it away and try again.`)
  }
}

/**
 * Removes what dropped out of the history, and after a day what never was in it or was rolled back. A folder
 * written since the last switch stays: another build is about to switch to it.
 */
async function removeOld(
  releases: string,
  kept: string[],
  dropped: string[],
  lastSwitch: number,
): Promise<void> {
  for (const name of await readdir(releases)) {
    if (!isReleaseId(name) || kept.includes(name)) continue
    const written = await modificationTime(join(releases, name))
    const old = dropped.includes(name) ? written < lastSwitch : written < Date.now() - oneDay
    if (old) await removeTree(join(releases, name))
  }
}

async function lastSwitchTime(projectDir: string): Promise<number> {
  return modificationTime(publishPaths(projectDir).history)
}

async function modificationTime(path: string): Promise<number> {
  return (await lstat(path).catch(() => undefined))?.mtimeMs ?? Number.POSITIVE_INFINITY
}
