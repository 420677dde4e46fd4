import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { messageOf } from '#lib/base/errors.ts'
import { removeStaleTemporaries, temporaryPath } from '#lib/base/files/atomic-file.ts'
import { listTree } from '#lib/base/files/tree.ts'
import { digestCode } from '#lib/base/hash.ts'

/**
 * Lays what was compiled of a program where Next renders pages from, without those of the build before; returns a promise
 * that they are removed, which nothing has to wait for. Undefined when it is not kept, not as it was written, or of
 * packages that lie elsewhere: then it is to be compiled.
 */
export function takeCompiled(programDigest: string, project = '.'): Promise<void> | undefined {
  const { workplace, store } = foldersOf(project)
  const { files, seal } = placesIn(path.join(store, programDigest))
  try {
    if (readFileSync(seal, 'utf8') !== sealOf(files) || !leadSomewhere(linksIn(files), workplace))
      return undefined
    const away = moveOwn(workplace)
    copyOwn(files, workplace)
    // The pages of a thousand articles take three seconds.
    return rm(away, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  } catch {
    return undefined
  }
}

/**
 * Keeps what Next has just compiled of a program, before pages are rendered, in the place of what was kept before. Where
 * that cannot be, it warns: the next build compiles again.
 */
export function keepCompiled(programDigest: string, project = '.'): void {
  const { workplace, store } = foldersOf(project)
  const folder = temporaryPath(store)
  try {
    mkdirSync(store, { recursive: true })
    removeStaleTemporaries(store)
    const { files, seal } = placesIn(folder)
    copyOwn(workplace, files)
    writeFileSync(seal, sealOf(files))
    for (const name of readdirSync(store))
      if (path.join(store, name) !== folder) remove(path.join(store, name))
    renameSync(folder, path.join(store, programDigest))
  } catch (error) {
    remove(folder)
    console.log(`Warning: what was compiled could not be kept: ${messageOf(error)}.`)
  }
}

/** Has the next build compile the program, whatever is kept. */
export function forgetCompiled(project = '.'): void {
  remove(foldersOf(project).store)
}

function foldersOf(project: string) {
  return {
    /** Where Next compiles a program to, and renders its pages from there. */
    workplace: path.join(project, '.next'),
    /** Holds what was last compiled, in a folder by the digest of its program. */
    store: path.join(project, '.cache/program'),
  }
}

function placesIn(folder: string) {
  return { files: path.join(folder, 'files'), seal: path.join(folder, 'digest') }
}

/** SHA-256 over all files and where all links lead. */
function sealOf(folder: string): string {
  return digestCode([''], JSON.stringify(linksIn(folder)), folder)
}

interface Link {
  name: string
  target: string
}

function linksIn(folder: string): Link[] {
  return listTree(folder)
    .filter(({ isFile, isFolder }) => !isFile && !isFolder)
    .map(({ path: name }) => ({ name, target: readlinkSync(path.join(folder, name)) }))
}

/** Next links the packages that it does not bundle, from its folder to where they lie. */
function leadSomewhere(links: readonly Link[], workplace: string): boolean {
  return links.every(({ name, target }) => existsSync(path.resolve(workplace, path.dirname(name), target)))
}

/** Moves them into a folder beside them, and returns that: the cache may lie on another disk. */
function moveOwn(from: string): string {
  mkdirSync(from, { recursive: true })
  removeStaleTemporaries(from)
  const names = own(from)
  const to = temporaryPath(from)
  mkdirSync(to)
  for (const name of names) renameSync(path.join(from, name), path.join(to, name))
  return to
}

/** Copies links as they are. */
function copyOwn(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of own(from))
    cpSync(path.join(from, name), path.join(to, name), { recursive: true, verbatimSymlinks: true })
}

/** What else lies in Next's folder: of other programs, or of the run itself. */
const foreign = new Set(['cache', 'dev', 'diagnostics', 'lock', 'trace', 'trace-build', 'types'])

function own(folder: string): string[] {
  return readdirSync(folder).filter((name) => !foreign.has(name) && !name.startsWith('.tmp-'))
}

function remove(file: string): void {
  rmSync(file, { recursive: true, force: true, maxRetries: 3 })
}
