import { readFileSync, rmSync, statSync } from 'node:fs'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { publishPaths } from './paths.ts'

/**
 * When the release that is served was known to be whole, in milliseconds since 1970: a file of it that has not changed
 * since needs not be read to be trusted. Undefined when that is not on record.
 */
export function readVerified(projectDir: string, id: string): number | undefined {
  const { verified } = publishPaths(projectDir)
  try {
    return readFileSync(verified, 'utf8') === id ? statSync(verified).mtimeMs : undefined
  } catch {
    return undefined
  }
}

/** Records that all files of a release are whole now. */
export function writeVerified(projectDir: string, id: string): void {
  writeFileAtomic(publishPaths(projectDir).verified, id)
}

/** Has the next build read every file of the release that is served: one of them was found damaged. */
export function forgetVerified(projectDir: string): void {
  try {
    rmSync(publishPaths(projectDir).verified, { force: true })
  } catch {
    // Who serves may not be allowed to write.
  }
}
