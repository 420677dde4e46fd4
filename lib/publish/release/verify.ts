import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { listTree } from '#lib/base/files/tree.ts'
import { forEachLimit } from '#lib/base/for-each-limit.ts'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { readPlainFile, readPlainFileSync } from '#lib/publish/release/storage/plain-file.ts'
import { listedFiles, type Manifest, type StoredBody } from './manifest.ts'
import { manifestFile, manifestSchema } from './manifest-file.ts'

/**
 * Returns what is wrong with a release folder, one sentence a fault: empty when its manifest is valid, every
 * file is there with the right length and SHA-256, and there is nothing else.
 */
export async function verifyRelease(dir: string): Promise<string[]> {
  try {
    const manifest = await readManifest(dir)
    return [...(await findProblems(dir, listedFiles(manifest))), ...unknownFiles(dir, manifest)]
  } catch (error) {
    return [messageOf(error)]
  }
}

/** Returns one sentence for every one of these files of a release that is missing or altered. */
export async function findProblems(dir: string, files: readonly StoredBody[]): Promise<string[]> {
  const problems = await findProblem.all(files.map((stored) => ({ dir, stored })))
  return problems.filter((each) => each !== undefined).sort()
}

/**
 * Returns one sentence for every file of the manifest that is missing or altered; calls `visit` with the good
 * ones. Leaves the thread free in between, for a server that answers meanwhile.
 */
export async function damagedFiles(
  dir: string,
  manifest: Manifest,
  visit: (stored: StoredBody, bytes: Buffer) => void,
): Promise<string[]> {
  const problems: string[] = []
  await forEachLimit(listedFiles(manifest), availableParallelism(), async (stored) => {
    const bytes = await readStored(dir, stored).catch((error: unknown) => messageOf(error))
    if (typeof bytes === 'string') problems.push(bytes)
    else visit(stored, bytes)
  })
  return problems.sort()
}

/**
 * Returns the manifest of a release folder. Throws a Refusal when it is missing, is no JSON or has
 * another shape.
 */
export async function readManifest(dir: string): Promise<Manifest> {
  const parsed = await parseManifest(dir).catch((error: unknown) => {
    throw new Refusal(`${manifestFile}: cannot be read (${messageOf(error)}).`)
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal(`${manifestFile}: ${issue?.path.join('.')}: ${issue?.message}.`)
}

async function parseManifest(dir: string) {
  return manifestSchema.safeParse(JSON.parse((await readPlainFile(join(dir, manifestFile))).toString()))
}

/**
 * The bytes of a stored file.
 * @throws Refusal when they are not those that were stored
 */
export async function readStored(dir: string, stored: StoredBody): Promise<Buffer> {
  try {
    const bytes = await readPlainFile(join(dir, stored.file), stored.bytes)
    refuseDifference(stored, bytes)
    return bytes
  } catch (error) {
    throw new Refusal(explain(stored, error))
  }
}

/** The same, for threads in which nothing else waits. */
export function readStoredSync(dir: string, stored: StoredBody): Buffer {
  try {
    const bytes = readPlainFileSync(join(dir, stored.file), stored.bytes)
    refuseDifference(stored, bytes)
    return bytes
  } catch (error) {
    throw new Refusal(explain(stored, error))
  }
}

/** One sentence for a file of a release that is missing or altered; undefined when it is neither. */
const findProblem = threadTask(
  import.meta.url,
  ({ dir, stored }: { dir: string; stored: StoredBody }): string | undefined => {
    try {
      readStoredSync(dir, stored)
      return undefined
    } catch (error) {
      return messageOf(error)
    }
  },
)

function refuseDifference(stored: StoredBody, bytes: Uint8Array): void {
  if (sha256(bytes) !== stored.sha256)
    throw new Refusal('has other content than was written (SHA-256 differs)')
}

function explain({ file }: StoredBody, error: unknown): string {
  return error instanceof Refusal
    ? `${file}: ${error.message}.`
    : `${file}: cannot be read (${messageOf(error)}).`
}

/** Everything in the folder that is not of the release: files, links, and folders without any of its files. */
function unknownFiles(dir: string, manifest: Manifest): string[] {
  const files = new Set([manifestFile, ...listedFiles(manifest).map(({ file }) => file)])
  const folders = new Set([...files].flatMap(foldersOf))
  return listTree(dir)
    .filter(({ path, isFolder }) => !(isFolder ? folders : files).has(path))
    .map(({ path }) => `${path}: is not in the manifest.`)
}

/** Every folder above a file: of `a/b/c` these are `a` and `a/b`. */
function foldersOf(file: string): string[] {
  return Array.from(file.matchAll(/\//g), ({ index }) => file.slice(0, index))
}
