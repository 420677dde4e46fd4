import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { compress, encodingSuffix, isCompressible, pruneCompressed } from './compress.ts'
import { sha256, storedBody } from './digest.ts'
import { codeOf, explainWriting, PublishError } from './errors.ts'
import { flushFiles } from './flush.ts'
import { forEachLimit } from './for-each-limit.ts'
import {
  encodings,
  listedFiles,
  type Manifest,
  manifestFile,
  type PublishedFile,
  type StoredBody,
} from './manifest.ts'
import { setModificationTimes } from './modification-times.ts'
import { publishPaths, releaseDir } from './paths.ts'
import { checkReleaseInput, type ExtraFile, type ReleaseFile, type ReleaseInput } from './release-input.ts'
import { repairRelease } from './repair.ts'
import { removeStaleTemporaries, temporaryPath } from './temporary.ts'
import { fileOfPath } from './url-path.ts'
import { verifyRelease } from './verify.ts'

export { PublishError } from './errors.ts'
export { type Manifest, type Redirect, reservedHeaders } from './manifest.ts'
export type { ExtraFile, ReleaseFile, ReleaseInput } from './release-input.ts'
export { rollback, switchRelease } from './switch.ts'
export { verifyRelease } from './verify.ts'

/**
 * Writes a release folder, complete and verified, and returns its id and path. Does not touch `dist`: see
 * `switchRelease`. The same input gives the same id and the same bytes. Throws a PublishError, with nothing
 * half-written left behind.
 */
export async function writeRelease(input: ReleaseInput): Promise<{ id: string; dir: string }> {
  checkReleaseInput(input)
  const { dist, releases, compressed } = publishPaths(input.projectDir)
  const id = releaseId(input)
  const dir = releaseDir(input.projectDir, id)
  const temporary = temporaryPath(releases)
  try {
    await mkdir(releases, { recursive: true })
    await removeStaleTemporaries(releases)
    // By itself: with `recursive` Node takes a read-only disk for a missing folder.
    await mkdir(temporary)
    const manifest = await writeTree(temporary, compressed, id, input)
    await setModificationTimes(temporary, manifest, dist)
    await refuseProblems(temporary)
    await settle(temporary, dir)
    await pruneCompressed(compressed, cacheDays)
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return { id, dir }
}

const cacheDays = 30

/**
 * Start of the SHA-256 over everything a reader can notice, in an order that does not depend on the caller's.
 */
function releaseId({ origin, headers, redirects, files, extra, publicExtra }: ReleaseInput): string {
  const parts = [
    origin,
    sorted(headers),
    byKey(redirects, (redirect) => redirect.from).map(({ from, to, status }) => [from, to, status]),
    byKey(files, (file) => file.path).map((file) => [
      file.path,
      file.status,
      sorted(file.headers),
      sha256(file.body),
    ]),
    [extra, publicExtra].map((list = []) =>
      byKey(list, ({ file }) => file).map(({ file, body }) => [file, sha256(body)]),
    ),
  ]
  return sha256(JSON.stringify(parts)).slice(0, 16)
}

async function writeTree(root: string, cacheDir: string, id: string, input: ReleaseInput): Promise<Manifest> {
  const files: PublishedFile[] = []
  const extras: StoredBody[] = []
  await forEachLimit(input.files, availableParallelism(), async (file) => {
    files.push(await writePublished(root, cacheDir, file))
  })
  for (const { file, body } of allExtras(input)) extras.push(await writeStored(root, file, body))
  const manifest: Manifest = {
    version: 1,
    release: id,
    origin: input.origin,
    headers: sorted(input.headers),
    files: byKey(files, (file) => file.path),
    redirects: byKey(input.redirects, (redirect) => redirect.from),
    extras: byKey(extras, (extra) => extra.file),
  }
  await writeFile(join(root, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
  const written = [...listedFiles(manifest).map(({ file }) => file), manifestFile]
  await flushFiles(
    root,
    written.map((file) => join(root, file)),
  )
  return manifest
}

async function writePublished(root: string, cacheDir: string, source: ReleaseFile): Promise<PublishedFile> {
  const name = `public/${fileOfPath(source.path)}`
  const file: PublishedFile = {
    path: source.path,
    status: source.status,
    headers: sorted(source.headers),
    identity: await writeStored(root, name, source.body),
  }
  if (!isCompressible(source.headers['content-type'] ?? '')) return file
  for (const encoding of encodings) {
    const body = await compress(cacheDir, source.body, encoding)
    if (body.byteLength >= source.body.byteLength) continue
    file[encoding] = await writeStored(root, `${name}${encodingSuffix[encoding]}`, body)
  }
  return file
}

async function writeStored(root: string, file: string, body: Uint8Array): Promise<StoredBody> {
  const path = join(root, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, body)
  return storedBody(file, body)
}

function allExtras({ extra = [], publicExtra = [] }: ReleaseInput): ExtraFile[] {
  return [...extra, ...publicExtra.map(({ file, body }) => ({ file: `public/${file}`, body }))]
}

async function refuseProblems(dir: string): Promise<void> {
  const problems = await verifyRelease(dir)
  if (problems.length > 0)
    throw new PublishError(`The release was not written whole:\n${problems.join('\n')}`)
}

/**
 * Gives the finished folder its final name; an older folder of that name stays if it is whole, and is mended
 * if not.
 */
async function settle(temporary: string, dir: string): Promise<void> {
  try {
    await rename(temporary, dir)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
    if ((await verifyRelease(dir)).length > 0) await repairRelease(temporary, dir)
  }
  // Tells a switch that happens now that this release is wanted.
  const now = new Date()
  await utimes(dir, now, now)
}

function sorted(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(byKey(Object.entries(headers), ([name]) => name))
}

/** Sorted by code unit, which is the same on every machine; a locale's order is not. */
function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
