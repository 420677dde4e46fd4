import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { scratchFolder } from '../../support/scratch-folder.ts'

/** Returns a new folder that is removed when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const dir = await scratchFolder('publish-test')
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** Returns the content of every file below a folder, as hex, by path. */
export async function snapshot(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.map(async (path) => [path.slice(dir.length), await readFile(path, 'hex')] as const),
  )
  return Object.fromEntries(contents.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
