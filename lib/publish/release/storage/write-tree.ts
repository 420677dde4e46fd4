import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareTexts } from '#lib/base/compare.ts'
import { sha256 } from '#lib/base/hash.ts'
import { lengthOf } from '#lib/publish/release/body.ts'
import {
  listedFiles,
  type Manifest,
  manifestFile,
  type PublishedFile,
  type StoredBody,
} from '#lib/publish/release/manifest.ts'
import type { ReleaseFile, ReleaseInput } from '#lib/publish/release/release-input.ts'
import { fileOfPath } from '#lib/publish/release/url-path.ts'
import { type Effort, isCompressible } from './compress.ts'
import { planEfforts } from './effort.ts'
import { flushFiles } from './flush.ts'
import { storeFile } from './store-file.ts'

/** Writes the files of a release and its manifest into a folder, flushed to the disk; returns the manifest. */
export async function writeTree(root: string, cacheDir: string, input: ReleaseInput): Promise<Manifest> {
  const content = {
    origin: input.origin,
    headers: sorted(input.headers),
    files: byKey(await storeFiles(root, cacheDir, input.files), (file) => file.path),
    redirects: byKey(input.redirects, (redirect) => redirect.from),
    extras: byKey(await storeExtras(root, cacheDir, input), (extra) => extra.file),
  }
  const manifest: Manifest = { version: 1, release: releaseId(content), ...content }
  await writeFile(join(root, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
  const written = [...listedFiles(manifest).map(({ file }) => file), manifestFile]
  await flushFiles(
    root,
    written.map((file) => join(root, file)),
  )
  return manifest
}

async function storeFiles(
  root: string,
  cacheDir: string,
  files: readonly ReleaseFile[],
): Promise<PublishedFile[]> {
  const efforts = effortsOf(files)
  const stored = await storeFile.all(
    files.map((file) => ({
      root,
      cacheDir,
      name: `public/${fileOfPath(file.path)}`,
      body: file.body,
      effort: efforts.get(file),
    })),
  )
  return files.map(({ path, status, headers }, index) => {
    const forms = stored[index]
    if (forms === undefined) throw new Error(`${path} was not stored.`)
    return { path, status, headers: sorted(headers), ...forms }
  })
}

async function storeExtras(
  root: string,
  cacheDir: string,
  { extra = [], publicExtra = [] }: ReleaseInput,
): Promise<StoredBody[]> {
  const files = [...extra, ...publicExtra.map(({ file, body }) => ({ file: `public/${file}`, body }))]
  const work = files.map(({ file, body }) => ({ root, cacheDir, name: file, body, effort: undefined }))
  return (await storeFile.all(work)).map(({ identity }) => identity)
}

/** How hard each file is compressed that is worth compressing. */
function effortsOf(files: readonly ReleaseFile[]): Map<ReleaseFile, Effort> {
  const compressible = files.filter(({ headers }) => isCompressible(headers['content-type'] ?? ''))
  const efforts = planEfforts(
    compressible.map(({ headers, repeats = false, body }) => ({ headers, repeats, bytes: lengthOf(body) })),
  )
  return new Map(compressible.map((file, index) => [file, efforts[index] ?? 'best']))
}

/** Start of the SHA-256 over everything a reader can notice; all is in an order that does not depend on the caller's. */
function releaseId({
  origin,
  headers,
  redirects,
  files,
  extras,
}: Omit<Manifest, 'version' | 'release'>): string {
  const parts = [
    origin,
    headers,
    redirects.map(({ from, to, status }) => [from, to, status]),
    files.map(({ path, status, headers: own, identity }) => [path, status, own, identity.sha256]),
    extras.map(({ file, sha256: digest }) => [file, digest]),
  ]
  return sha256(JSON.stringify(parts)).slice(0, 16)
}

function sorted(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(byKey(Object.entries(headers), ([name]) => name))
}

function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => compareTexts(key(a), key(b)))
}
