import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { listTree } from '#lib/base/files/tree.ts'
import { joinPath } from './join-path.ts'

/** SHA-256 of all parts one after another, lower-case hex. */
export function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/**
 * SHA-256 over files and whole folders below `root`, or anywhere by whole paths, hex: their paths and bytes, with `seed` for what stands in no
 * file. What does not exist counts as empty.
 */
export function digestCode(names: readonly string[], seed: string, root = '.'): string {
  // The folder of the articles may lie anywhere.
  const place = (name: string) => (isAbsolute(name) ? name : joinPath(root, name))
  const files = names.flatMap((name) =>
    listTree(place(name)).flatMap(({ path, isFile }) => (isFile ? [joinPath(name, path)] : [])),
  )
  return sha256(
    seed,
    ...files.flatMap((file) => [`\0${file}\0`, readFileSync(/* turbopackIgnore: true */ place(file))]),
  )
}
