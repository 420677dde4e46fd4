import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { codeOf } from '#lib/base/errors.ts'
import { sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'

/** A new name in `folder` that tells which process of which machine works there. */
export function temporaryPath(folder: string): string {
  return joinPath(folder, `.tmp-${hostLabel()}-${process.pid}-${randomBytes(6).toString('hex')}`)
}

/**
 * Writes a file, and the folder it is in, so that a reader finds the old content or the new, never a part.
 * @throws Error of the system, with nothing left behind
 */
export function writeFileAtomic(
  file: string,
  content: string | Uint8Array,
  options: { mode?: number; flush?: boolean } = {},
): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = temporaryPath(dirname(file))
  try {
    writeFileSync(/* turbopackIgnore: true */ temporary, content, options)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Writes content below a line with its digest; `source` is what it was made from, and part of the digest. */
export function writeSealed(file: string, content: string | Uint8Array, source = ''): void {
  const bytes = Buffer.from(content)
  writeFileAtomic(file, Buffer.concat([Buffer.from(`${sha256(source, bytes)}\n`), bytes]))
}

/** The content of a sealed file; undefined when it is missing, damaged, or made from something else. */
export function readSealed(file: string, source = ''): Buffer | undefined {
  try {
    const bytes = readFileSync(/* turbopackIgnore: true */ file)
    const content = bytes.subarray(65)
    return bytes.toString('latin1', 0, 65) === `${sha256(source, content)}\n` ? content : undefined
  } catch {
    return undefined
  }
}

/** Removes what ended processes of this machine left in `folder`, and after a day what those of others left. */
export function removeStaleTemporaries(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, host, pid] = name.match(/^\.tmp-([0-9a-z]+)-(\d+)-[0-9a-f]+$/) ?? []
    if (host === undefined) continue
    const isAbandoned = host === hostLabel() && !isAlive(Number(pid))
    const file = joinPath(folder, name)
    if (isAbandoned || isOlder(file, 1)) rmSync(file, { recursive: true, force: true })
  }
}

/** Removes the files of a folder that nobody has written or touched for so many days. */
export function removeUnused(folder: string, days: number): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const file = joinPath(folder, name)
    if (isOlder(file, days)) rmSync(file, { force: true })
  }
}

function isOlder(file: string, days: number): boolean {
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
  return modified < Date.now() - days * 24 * 60 * 60 * 1000
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to someone else.
    return codeOf(error) === 'EPERM'
  }
}

/** Name of this machine in the characters that every file name may have; containers that share a volume differ in it. */
function hostLabel(): string {
  return (
    hostname()
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '') || 'host'
  )
}
