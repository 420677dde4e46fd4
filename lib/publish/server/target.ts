import type { Redirect } from '#lib/publish/release/manifest.ts'
import { canonicalPath } from '#lib/publish/release/url-path.ts'
import type { Resource } from './resource.ts'
import type { Site } from './site.ts'

/**
 * What a request target leads to. `location` is a path, never a host: a forged Host header can lead nobody
 * away.
 */
export type Destination =
  | { type: 'resource'; resource: Resource }
  | { type: 'redirect'; status: Redirect['status']; location: string }
  | { type: 'missing' }
  | { type: 'malformed' }

/**
 * Returns what a request target (RFC 9112 §3.2) leads to; its query is carried along by redirects and ignored
 * otherwise.
 */
export function resolveTarget(site: Site, target: string): Destination {
  const [, path, query = ''] = target.match(originForm) ?? target.match(absoluteForm) ?? []
  if (path === undefined) return { type: 'malformed' }
  const canonical = canonicalPath(path || '/')
  if (canonical === undefined) return { type: 'malformed' }
  const resource = site.resources.get(canonical)
  if (resource && canonical === path) return { type: 'resource', resource }
  for (const spelling of [canonical, otherSlash(canonical)]) {
    const redirect = site.redirects.get(spelling)
    if (redirect)
      return { type: 'redirect', status: redirect.status, location: withQuery(redirect.to, query) }
    if (site.resources.has(spelling))
      return { type: 'redirect', status: 308, location: withQuery(spelling, query) }
  }
  return { type: 'missing' }
}

// A fragment does not belong in a request; where a client sends one it means nothing.
const originForm = /^(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/s
const absoluteForm = /^https?:\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?(?:#.*)?$/is

function otherSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`
}

function withQuery(to: string, query: string): string {
  if (query === '') return to
  const [, path = '', fragment = ''] = to.match(/^([^#]*)(#.*)?$/s) ?? []
  return `${path}${path.includes('?') ? '&' : '?'}${encodeQuery(query)}${fragment}`
}

/** Encodes what must not stand in a header; all else stays as the client wrote it. */
function encodeQuery(query: string): string {
  return query.replace(
    /[^!-~]|["<>\\^`{|}]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
