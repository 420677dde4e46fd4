import { type Body, digestOf } from '#lib/publish/release/body.ts'
import {
  listedFiles,
  type Manifest,
  type PublishedFile,
  type StoredForms,
} from '#lib/publish/release/manifest.ts'

/** What a release has of a body. */
export interface EarlierForms {
  forms: StoredForms
  /** Whether that lies at the path that was asked for. */
  isHere: boolean
}

/** A release that another one may have files in common with. */
export interface EarlierRelease {
  id: string
  /** Its folder. */
  dir: string
  /** What it has at a path; where that is nothing, what it has of a body elsewhere: some addresses hold a digest. */
  find(path: string, body: Body): EarlierForms | undefined
  /** SHA-256 of the file at a path below its folder, lower-case hex. */
  digestOf(file: string): string | undefined
}

/** A release with this manifest in a folder. */
export function openEarlier(dir: string, manifest: Manifest): EarlierRelease {
  const { release, files } = manifest
  const byPath = new Map(files.map((file) => [file.path, formsOf(file)]))
  const byDigest = new Map(files.map((file) => [file.identity.sha256, formsOf(file)]))
  const digests = new Map(listedFiles(manifest).map(({ file, sha256 }) => [file, sha256]))
  return {
    id: release,
    dir,
    find(path, body) {
      const here = byPath.get(path)
      const forms = here ?? byDigest.get(digestOf(body))
      return forms && { forms, isHere: here !== undefined }
    },
    digestOf: (file) => digests.get(file),
  }
}

function formsOf({ identity, br, gzip, compression }: PublishedFile): StoredForms {
  return { identity, br, gzip, compression }
}
