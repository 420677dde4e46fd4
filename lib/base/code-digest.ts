import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { joinPath } from './join-path.ts'

/**
 * SHA-256 over files and whole folders below `root`, hex: their paths and bytes, with `seed` for what stands in no
 * file. What does not exist counts as empty. Caches are named by it, so it looks into every folder below a named one.
 */
export function digestCode(names: readonly string[], seed: string, root = '.'): string {
  const hash = createHash('sha256').update(seed)
  const files = names.flatMap((name) => listFiles(joinPath(root, name)))
  for (const file of files)
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(/* turbopackIgnore: true */ file))
  return hash.digest('hex')
}

function listFiles(name: string): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ name, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => joinPath(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [name]
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
