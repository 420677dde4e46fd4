import { join } from 'node:path'
import { messageOf, PublishError } from '#lib/base/errors.ts'
import { differenceFrom } from './digest.ts'
import type { StoredBody } from './manifest.ts'
import { readPlainFileSync } from './plain-file.ts'

/** Files of a release to read and compare with what was stored. */
export interface FilesToCheck {
  /** Folder of the release. */
  dir: string
  stored: readonly StoredBody[]
}

/** URL of this module, for `mapInThreads`. */
export const checkModule = import.meta.url

/** Returns one sentence for every file that is missing or altered. */
export function run({ dir, stored }: FilesToCheck): string[] {
  return stored.flatMap((each) => {
    const problem = problemOf(dir, each)
    return problem === undefined ? [] : [`${each.file}: ${problem}.`]
  })
}

function problemOf(dir: string, stored: StoredBody): string | undefined {
  try {
    return differenceFrom(stored, readPlainFileSync(join(dir, stored.file), stored.bytes))
  } catch (error) {
    if (error instanceof PublishError) return error.message
    return `cannot be read (${messageOf(error)})`
  }
}
