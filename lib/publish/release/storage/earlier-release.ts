import { type Body, digestOf } from '#lib/publish/release/body.ts'
import type { Manifest, PublishedFile, StoredForms } from '#lib/publish/release/manifest.ts'

/** A release that another one may have files in common with. */
export interface EarlierRelease {
  id: string
  /** Its folder. */
  dir: string
  /** What it has at a path; where that is nothing, what it has of a body elsewhere: some addresses hold a digest. */
  find(path: string, body: Body): StoredForms | undefined
  /** Whether it has the body of a page or file at a path below its folder. */
  has(file: string): boolean
}

/** A release with this manifest in a folder. */
export function openEarlier(dir: string, { release, files }: Manifest): EarlierRelease {
  const byPath = new Map(files.map((file) => [file.path, formsOf(file)]))
  const byDigest = new Map(files.map((file) => [file.identity.sha256, formsOf(file)]))
  const names = new Set(files.map(({ identity }) => identity.file))
  return {
    id: release,
    dir,
    find: (path, body) => byPath.get(path) ?? byDigest.get(digestOf(body)),
    has: (file) => names.has(file),
  }
}

function formsOf({ identity, br, gzip, compression }: PublishedFile): StoredForms {
  return { identity, br, gzip, compression }
}
