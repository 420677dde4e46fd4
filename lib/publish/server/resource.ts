import { cachePolicy, unkept } from '#lib/publish/release/cache-policy.ts'
import {
  type Encoding,
  encodings,
  type Manifest,
  type PublishedFile,
  type StoredBody,
} from '#lib/publish/release/manifest.ts'
import { markdownForm, prefersMarkdown, varyOf } from '#lib/publish/release/markdown-form.ts'
import { type Answer, type RawHeaders, rawHeaders } from './answer.ts'

/** One stored form of a resource, with every answer that can be made beforehand. */
export type Variant = {
  /** Strong entity tag, another one for every form (RFC 9110 §8.8.3). */
  etag: string
  full: Answer
  notModified: Answer
  stored: StoredBody
  /** Headers of the full answer without its length, for partial ones. */
  headers: RawHeaders
}

/** Everything that answers one URL path. */
export type Resource = {
  status: 200 | 404
  /** What answers in its stead where Markdown is preferred. */
  markdown?: Resource
  identity: Variant
  variants: ReadonlyMap<string, Variant>
}

/**
 * Returns the resources of a release by URL path. What stands in for a page is kept by no cache: some of them do not look
 * at Vary, and would give it to readers.
 */
export function createResources(manifest: Manifest): Map<string, Resource> {
  const files = new Map(manifest.files.map((file) => [file.path, file]))
  return new Map(
    manifest.files.map((file) => {
      const twin = file.path.endsWith('/') ? files.get(file.path + markdownForm) : undefined
      const markdown = twin && createResource({ ...twin, headers: unkept(twin.headers) })
      return [file.path, { ...createResource(file), ...(markdown && { markdown }) }]
    }),
  )
}

/** The form of a resource for an Accept header. */
export function selectForm(resource: Resource, accept: string | undefined): Resource {
  const { markdown } = resource
  return markdown !== undefined && accept !== undefined && markdownPreferred.test(accept)
    ? markdown
    : resource
}

const markdownPreferred = new RegExp(prefersMarkdown, 'i')

function createResource(file: PublishedFile): Resource {
  const stored = encodings.filter((encoding) => file[encoding])
  const headers: Record<string, string> = { ...file.headers }
  const vary = varyOf(headers['content-type'] ?? '', stored.length > 0)
  if (vary !== '') headers.vary = vary
  if (file.status === 404) headers['cache-control'] = cachePolicy.unkept
  const identity = createVariant(file, headers, 'identity', file.identity)
  const variants = new Map<string, Variant>([['identity', identity]])
  for (const encoding of stored) {
    const body = file[encoding]
    if (body) variants.set(encoding, createVariant(file, headers, encoding, body, identity.full))
  }
  return { status: file.status, identity, variants }
}

function createVariant(
  file: PublishedFile,
  fileHeaders: Record<string, string>,
  encoding: Encoding | 'identity',
  stored: StoredBody,
  fallback?: Answer,
): Variant {
  // 96 bits: two forms of one address never share a tag by chance.
  const etag = `"${Buffer.from(stored.sha256, 'hex').toString('base64url', 0, 12)}"`
  const headers: Record<string, string> = { ...fileHeaders }
  if (file.status === 200) headers.etag = etag
  // Ranges are of the plain form, whatever coding a request accepts.
  if (file.status === 200 && encoding === 'identity') headers['accept-ranges'] = 'bytes'
  const unchanged = Object.entries(headers).filter(([name]) => !describesContent.has(name))
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  const full: Answer = {
    status: file.status,
    headers: rawHeaders({ ...headers, 'content-length': String(stored.bytes) }),
    content: { stored },
    bytes: stored.bytes,
    encoding,
    ...(fallback && { fallback }),
  }
  const notModified: Answer = {
    status: 304,
    headers: rawHeaders(Object.fromEntries(unchanged)),
    bytes: 0,
    encoding,
  }
  return { etag, full, notModified, stored, headers: rawHeaders(headers) }
}

/** What a 304 answer leaves out (RFC 9110 §15.4.5); policies such as CSP stay, as caches take them over. */
const describesContent = new Set(['accept-ranges', 'content-disposition', 'content-language', 'content-type'])
