import { lstatSync, readFileSync } from 'node:fs'
import { listTree } from '#lib/base/files/tree.ts'
import { sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { checkFrozen } from '#lib/content/editions/check-frozen.ts'
import {
  type EditionsLock,
  editionsLockName,
  parseEditionsLock,
} from '#lib/content/editions/editions-lock.ts'
import { ContentError } from '#lib/markdown/content-error.ts'

/** The folder with the editions of an article, and what tells that a file in it has changed. */
export interface EditionsFolder {
  /** Path for messages, e.g. `content/kameng-origins/editions`. */
  path: string
  slug: string
  stamp: string
}

/** The folder of the editions of an article. */
export function listEditionsFolder(path: string, slug: string): EditionsFolder {
  const stamps = listTree(path).map(({ path: name }) => {
    const { size, mtimeMs, ctimeMs } = lstatSync(joinPath(path, name))
    return `${name} ${size} ${mtimeMs} ${ctimeMs}`
  })
  return { path, slug, stamp: stamps.join(' ') }
}

/**
 * The lock of a folder of editions, all of whose files are as they were frozen.
 * @throws ContentError naming the files that are not
 */
export function readEditions({ path }: EditionsFolder): EditionsLock {
  const files = listTree(path).filter(({ isFile }) => isFile)
  const lockPath = joinPath(path, editionsLockName)
  const hasLock = files.some((file) => file.path === editionsLockName)
  const lock = parseEditionsLock(lockPath, hasLock ? readFileSync(lockPath, 'utf8') : '')
  const digests = files
    .filter((file) => file.path !== editionsLockName && !/(?:^|\/)\./.test(file.path))
    .map((file): [string, string] => [file.path, sha256(readFileSync(joinPath(path, file.path)))])
  const problems = checkFrozen(lock, new Map(digests))
  if (problems.length > 0) throw new ContentError(lockPath, problems)
  return lock
}
