import { readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { sha256 } from '#lib/base/hash.ts'
import { manifestFile } from './manifest-file.ts'

/**
 * When a release was known to be whole while it was served, in milliseconds since 1970: a file of it that has not changed
 * since needs not be read to be trusted. Undefined when that is not on record: for another release, another folder, as a
 * copy has, or another manifest.
 */
export function readVerified(dir: string): number | undefined {
  const record = recordOf(dir)
  try {
    return readFileSync(record, 'utf8') === stampOf(dir) ? statSync(record).mtimeMs : undefined
  } catch {
    return undefined
  }
}

/** Records that a release, which is served now, is whole. Without the record the next build reads every file. */
export function writeVerified(dir: string): void {
  try {
    writeFileAtomic(recordOf(dir), stampOf(dir))
  } catch {
    forgetVerified(dir)
  }
}

/** Has the next build read every file of the release that is served: in that one or in another one damage was found. */
export function forgetVerified(dir: string): void {
  const record = recordOf(dir)
  try {
    if (form.test(readFileSync(record, 'utf8'))) rmSync(record)
  } catch {
    // There is none, or who serves may not write.
  }
}

/** Path of the record, beside the releases. */
function recordOf(dir: string): string {
  return join(dirname(dir), 'verified')
}

function stampOf(dir: string): string {
  return `${basename(dir)} ${statSync(dir).ino} ${sha256(readFileSync(join(dir, manifestFile)))}`
}

const form = /^[0-9a-f]{16} \d+ [0-9a-f]{64}$/
