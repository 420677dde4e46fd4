import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { publishPaths } from './paths.ts'

const historySchema = z.array(z.string())

/**
 * Returns the ids of the releases that were switched to, the latest last; empty when the record is missing or
 * damaged.
 */
export async function readHistory(projectDir: string): Promise<string[]> {
  try {
    return historySchema.parse(JSON.parse(await readFile(publishPaths(projectDir).history, 'utf8')))
  } catch {
    return []
  }
}

/** Records the ids, in one step. */
export function writeHistory(projectDir: string, ids: readonly string[]): void {
  writeFileAtomic(publishPaths(projectDir).history, `${JSON.stringify(ids, null, 2)}\n`)
}
