import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { encodings } from '#lib/publish/release/manifest.ts'
import type { Resource, Variant } from '#lib/publish/server/resource.ts'

/**
 * Returns the form of a resource to send for an Accept-Encoding header (RFC 9110 §12.5.3): highest quality
 * first, our own order among equals. Undefined when the client refuses every form. A resource with one form
 * only is not negotiated.
 */
export function selectVariant(resource: Resource, acceptEncoding: string | undefined): Variant | undefined {
  if (resource.variants.size === 1 || acceptEncoding === undefined) return resource.identity
  for (const encoding of acceptable(acceptEncoding)) {
    const variant = resource.variants.get(encoding)
    if (variant) return variant
  }
  return undefined
}

const all = [...encodings, 'identity']

// Clients send few different headers, again and again.
const known = new LRUCache<string, readonly string[]>({ max: 200 })

function acceptable(header: string): readonly string[] {
  const found = known.get(header)
  if (found) return found
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const result = negotiator.encodings(all, { preferred: all })
  if (header.length <= 200) known.set(header, result)
  return result
}
