import { digestOf } from '#lib/publish/release/body.ts'
import {
  listedFiles,
  type Manifest,
  type PublishedFile,
  type StoredForms,
} from '#lib/publish/release/manifest.ts'
import type { ReleaseFile } from '#lib/publish/release/release-input.ts'

/** A release that another one may have files in common with. */
export interface EarlierRelease {
  id: string
  /** Its folder. */
  dir: string
  /** When its files were known to be whole, in milliseconds since 1970, if that is on record. */
  verified: number | undefined
  /**
   * What it has where a file is to be. Where that is nothing and the content of the address never changes, as it holds a
   * digest: what it has of the same body at another such address.
   */
  find(file: Pick<ReleaseFile, 'path' | 'headers' | 'body'>): StoredForms | undefined
  /** SHA-256 of the file at a path below its folder, lower-case hex. */
  digestOf(file: string): string | undefined
}

/** A release with this manifest in a folder, that was known to be whole at a moment. */
export function openEarlier(dir: string, manifest: Manifest, verified: number | undefined): EarlierRelease {
  const { release, files } = manifest
  const byPath = new Map(files.map((file) => [file.path, formsOf(file)]))
  const byDigest = new Map(files.filter(isFixed).map((file) => [file.identity.sha256, formsOf(file)]))
  const digests = new Map(listedFiles(manifest).map(({ file, sha256 }) => [file, sha256]))
  return {
    id: release,
    dir,
    verified,
    find: (file) => byPath.get(file.path) ?? (isFixed(file) ? byDigest.get(digestOf(file.body)) : undefined),
    digestOf: (file) => digests.get(file),
  }
}

/** A file at an address whose content never changes; its modification time tells nobody anything. */
function isFixed({ headers }: Pick<ReleaseFile, 'headers'>): boolean {
  return headers['cache-control']?.includes('immutable') ?? false
}

function formsOf({ identity, br, gzip, compression }: PublishedFile): StoredForms {
  return { identity, br, gzip, compression }
}
