import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { lstat, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { codeOf } from './errors.ts'

const prefix = '.tmp'
const oneDay = 24 * 60 * 60 * 1000

/** Returns a new name in `dir` that tells which process of which machine works there. */
export function temporaryPath(dir: string): string {
  return join(dir, `${prefix}-${hostLabel()}-${process.pid}-${randomBytes(6).toString('hex')}`)
}

/** Writes a file so that a reader finds the old content or the new, never a part. */
export async function writeFileAtomic(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryPath(dirname(file))
  try {
    await writeFile(temporary, content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** As `writeFileAtomic`, for threads that do nothing else meanwhile. */
export function writeFileAtomicSync(file: string, content: string | Uint8Array): void {
  const temporary = temporaryPath(dirname(file))
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/**
 * Removes what processes that ended before their time left in `dir`; what another machine left only after a
 * day.
 */
export async function removeStaleTemporaries(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const owner = name.match(/^\.tmp-([0-9a-z]+)-(\d+)-[0-9a-f]+$/)
    if (!owner) continue
    const path = join(dir, name)
    const abandoned = owner[1] === hostLabel() && !isAlive(Number(owner[2]))
    if (abandoned || (await age(path)) > oneDay) await rm(path, { recursive: true, force: true })
  }
}

/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to someone else.
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Name of this machine, reduced to what a file name can carry; containers that share a volume differ in it.
 */
export function hostLabel(): string {
  return (
    hostname()
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '') || 'host'
  )
}

async function age(path: string): Promise<number> {
  const stats = await lstat(path).catch(() => undefined)
  return stats ? Date.now() - stats.mtimeMs : 0
}
