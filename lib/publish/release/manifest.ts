/** One stored form of a response body: where it lies in the release, how long it is, and its digest. */
export interface StoredBody {
  /** Path below the release folder, with `/` separators, e.g. `public/kameng-origins/index.html.br`. */
  file: string
  /** Length in bytes. */
  bytes: number
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: string
}

/** A page or file, and how it is answered with. */
export interface PublishedFile {
  /** The one URL path that answers with this file, e.g. `/kameng-origins/` or `/feed.xml`. */
  path: string
  /** Status of the answer: 200, or 404 for the page of unknown paths. */
  status: 200 | 404
  /** Complete response headers, names in lower case; without those the server decides (see `reservedHeaders`). */
  headers: Record<string, string>
  /** The body as it is, and its compressed forms (text only, and only where smaller). */
  identity: StoredBody
  br?: StoredBody | undefined
  gzip?: StoredBody | undefined
  /** How it was compressed; not given where it is no text, and in releases of earlier versions. */
  compression?: string | undefined
  /** Found in releases of earlier versions only: they can be gone back to, and this form is not sent. */
  zstd?: StoredBody | undefined
}

/** A path that leads to another one. */
export interface Redirect {
  /** Exact URL path that is redirected. */
  from: string
  /** Path (and fragment) of the target. */
  to: string
  status: 301 | 307 | 308
}

/** Everything a server needs to know about one release; see `manifest-file.ts` for how it is stored. */
export interface Manifest {
  /** Stands for all bodies, headers, redirects and the origin: the same sources give the same id. */
  release: string
  /** Absolute origin the release was built for, e.g. `https://example.org`. */
  origin: string
  /** Headers of every answer that no file stands for: redirects and errors. */
  headers: Record<string, string>
  /** Every page and file, ordered by path. Exactly one has status 404. */
  files: PublishedFile[]
  redirects: Redirect[]
  /** Files that are no URLs: host configuration beside `public/`, or inside it such as `_headers`. */
  extras: StoredBody[]
}

/** A body as it is stored, with its compressed forms. */
export type StoredForms = Pick<PublishedFile, 'identity' | 'br' | 'gzip' | 'zstd' | 'compression'>

/** Content codings a file may be stored in, in order of preference (RFC 9110 §8.4.1). */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/**
 * Response headers that no file may bring along, because the server derives them from the request and the
 * form it sends.
 */
export const reservedHeaders: readonly string[] = [
  'accept-ranges',
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
]

/** Returns everything a release folder holds besides its manifest. */
export function listedFiles(manifest: Manifest): StoredBody[] {
  return [...manifest.files.flatMap(listForms), ...manifest.extras]
}

/** The stored forms of a body, the plain one first. */
export function listForms({ identity, br, gzip, zstd }: StoredForms): StoredBody[] {
  return [identity, br, gzip, zstd].filter((form) => form !== undefined)
}
