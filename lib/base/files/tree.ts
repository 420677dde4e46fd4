import { readdirSync } from 'node:fs'
import { codeOf } from '#lib/base/errors.ts'
import { joinPath } from '#lib/base/join-path.ts'

/** Something below a folder. */
export interface TreeEntry {
  /** Path below the folder, with `/` separators; empty for a file that was named in place of a folder. */
  path: string
  isFile: boolean
  isFolder: boolean
}

/** All that is below a folder, in order of path; links are listed and not followed. A missing folder is empty. */
export function listTree(folder: string): TreeEntry[] {
  try {
    return [...walk(folder, '')].sort((a, b) => (a.path < b.path ? -1 : 1))
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return [{ path: '', isFile: true, isFolder: false }]
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** By hand: with `recursive`, `readdirSync` fails on a link that leads nowhere. */
function* walk(folder: string, below: string): Generator<TreeEntry> {
  for (const entry of readdirSync(/* turbopackIgnore: true */ joinPath(folder, below), {
    withFileTypes: true,
  })) {
    const path = `${below}${entry.name}`
    yield { path, isFile: entry.isFile(), isFolder: entry.isDirectory() }
    if (entry.isDirectory()) yield* walk(folder, `${path}/`)
  }
}
