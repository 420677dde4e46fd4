import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, relative, sep } from 'node:path'
import { messageOf, PublishError } from '#lib/base/errors.ts'
import { forEachLimit } from '#lib/base/for-each-limit.ts'
import { mapInThreads } from '#lib/base/threads.ts'
import { run as checkInThread, checkModule, type FilesToCheck } from './check-files.ts'
import { differenceFrom } from './digest.ts'
import { listedFiles, type Manifest, manifestFile, manifestSchema, type StoredBody } from './manifest.ts'
import { readPlainFile } from './plain-file.ts'

/**
 * Returns what is wrong with a release folder, one sentence a fault: empty when its manifest is valid, every
 * file is there with the right length and SHA-256, and there is nothing else.
 */
export async function verifyRelease(dir: string): Promise<string[]> {
  try {
    const manifest = await readManifest(dir)
    return [...(await checkFiles(dir, listedFiles(manifest))), ...(await unknownFiles(dir, manifest))]
  } catch (error) {
    return [messageOf(error)]
  }
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
 * Returns the manifest of a release folder. Throws a PublishError when it is missing, is no JSON or has
 * another shape.
 */
export async function readManifest(dir: string): Promise<Manifest> {
  const file = join(dir, manifestFile)
  let json: unknown
  try {
    json = JSON.parse((await readPlainFile(file)).toString())
  } catch (error) {
    throw new PublishError(`${manifestFile}: cannot be read (${messageOf(error)}).`)
  }
  const parsed = manifestSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new PublishError(`${manifestFile}: ${issue?.path.join('.')}: ${issue?.message}.`)
}

/** Returns the bytes of a stored file. Throws a PublishError when they are not those that were stored. */
export async function readStored(dir: string, stored: StoredBody): Promise<Buffer> {
  const bytes = await readPlainFile(join(dir, stored.file), stored.bytes).catch((error: unknown) => {
    if (error instanceof PublishError) throw new PublishError(`${stored.file}: ${error.message}.`)
    throw new PublishError(`${stored.file}: cannot be read (${messageOf(error)}).`)
  })
  const difference = differenceFrom(stored, bytes)
  if (difference) throw new PublishError(`${stored.file}: ${difference}.`)
  return bytes
}

async function checkFiles(dir: string, files: readonly StoredBody[]): Promise<string[]> {
  const parts: FilesToCheck[] = []
  for (let start = 0; start < files.length; start += filesAtOnce)
    parts.push({ dir, stored: files.slice(start, start + filesAtOnce) })
  return (await mapInThreads({ module: checkModule, run: checkInThread }, parts)).flat().sort()
}

/** Enough that a thread is asked seldom. */
const filesAtOnce = 100

async function unknownFiles(dir: string, manifest: Manifest): Promise<string[]> {
  const known = new Set([manifestFile, ...listedFiles(manifest).map(({ file }) => file)])
  const found = await listFiles(dir)
  return found.filter((file) => !known.has(file)).map((file) => `${file}: is not in the manifest.`)
}

/**
 * Paths below `dir` of all that is no folder, and of empty folders; a link counts as itself and is never
 * followed.
 */
async function listFiles(dir: string): Promise<string[]> {
  const found: string[] = []
  async function walk(folder: string) {
    const entries = await readdir(folder, { withFileTypes: true })
    if (entries.length === 0) found.push(folder)
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await walk(path)
      else found.push(path)
    }
  }
  await walk(dir)
  return found.map((path) => relative(dir, path).split(sep).join('/')).sort()
}
