import { z } from 'zod'

/** One stored form of a response body: where it lies in the release, how long it is, and its digest. */
const storedBody = z.strictObject({
  /** Path below the release folder, with `/` separators, e.g. `public/kameng-origins/index.html.br`. */
  file: z.string(),
  /** Length in bytes. */
  bytes: z.int().nonnegative(),
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const publishedFile = z.strictObject({
  /** The one URL path that answers with this file, e.g. `/kameng-origins/` or `/feed.xml`. */
  path: z.string().startsWith('/'),
  /** Status of the answer: 200, or 404 for the page of unknown paths. */
  status: z.union([z.literal(200), z.literal(404)]),
  /**
   * Complete response headers, names in lower case; without those the server decides (see `reservedHeaders`).
   */
  headers: z.record(z.string(), z.string()),
  /** The body as it is, and its compressed forms (text only, and only where smaller). */
  identity: storedBody,
  br: storedBody.optional(),
  gzip: storedBody.optional(),
  /** How it was compressed; not given where it is no text, and in releases of earlier versions. */
  compression: z.string().optional(),
  /** Found in releases of earlier versions only: they can be gone back to, and this form is not sent. */
  zstd: storedBody.optional(),
})

const redirect = z.strictObject({
  /** Exact URL path that is redirected. */
  from: z.string().startsWith('/'),
  /** Path (and fragment) of the target. */
  to: z.string().startsWith('/'),
  status: z.union([z.literal(301), z.literal(307), z.literal(308)]),
})

/** Everything a server needs to know about one release; stored as `manifest.json` in the release folder. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  /**
   * Start of the hex SHA-256 of all bodies, headers, redirects and the origin: the same sources give the same
   * id.
   */
  release: z.string().regex(/^[0-9a-f]{16}$/),
  /** Absolute origin the release was built for, e.g. `https://example.org`. */
  origin: z.string(),
  /** Headers of every answer that no file stands for: redirects and errors. */
  headers: z.record(z.string(), z.string()),
  /** Every page and file, ordered by path. Exactly one has status 404. */
  files: z.array(publishedFile),
  redirects: z.array(redirect),
  /** Files that are no URLs: host configuration beside `public/`, or inside it such as `_headers`. */
  extras: z.array(storedBody),
})

export type StoredBody = z.infer<typeof storedBody>
export type PublishedFile = z.infer<typeof publishedFile>
/** A body as it is stored, with its compressed forms. */
export type StoredForms = Pick<PublishedFile, 'identity' | 'br' | 'gzip' | 'zstd' | 'compression'>
export type Redirect = z.infer<typeof redirect>
export type Manifest = z.infer<typeof manifestSchema>

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

/** File name of the manifest, in the release folder. */
export const manifestFile = 'manifest.json'
