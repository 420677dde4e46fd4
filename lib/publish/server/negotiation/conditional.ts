import type { IncomingHttpHeaders } from 'node:http'
import fresh from 'fresh'
import { type Answer, rawHeaders } from '#lib/publish/server/answer.ts'
import type { Resource, Variant } from '#lib/publish/server/resource.ts'
import type { Site } from '#lib/publish/server/site.ts'
import { selectVariant } from './negotiate.ts'

/** Returns the answer for a resource: full, partial (206, 416), unchanged (304) or refused (406, 412). */
export function answerResource(
  site: Site,
  resource: Resource,
  headers: IncomingHttpHeaders,
  method: string,
): Answer {
  const variant = selectVariant(resource, headers['accept-encoding'])
  if (!variant) return site.error(406)
  if (resource.status !== 200) return variant.full
  if (headers['if-match'] && !matchesStrongly(headers['if-match'], variant.etag)) return site.error(412)
  if (headers['if-none-match'] && fresh(headers, { etag: variant.etag })) return variant.notModified
  if (headers.range && method === 'GET') return answerRange(site, resource.identity, headers) ?? variant.full
  return variant.full
}

/** RFC 9110 §13.1.1: `*`, or a list with this very tag; a weak tag never matches. */
function matchesStrongly(condition: string, etag: string): boolean {
  return condition === '*' || condition.split(',').some((tag) => tag.trim() === etag)
}

/**
 * Returns the answer for one range of the plain form; undefined when the header is to be ignored: several
 * ranges, another unit, or an If-Range that names another form (RFC 9110 §14.2, §13.1.5).
 */
function answerRange(site: Site, variant: Variant, headers: IncomingHttpHeaders): Answer | undefined {
  const { bytes } = variant.stored
  const condition = headers['if-range']
  if (condition !== undefined && condition !== variant.etag) return undefined
  const range = parseRange(headers.range ?? '', bytes)
  if (!range) return undefined
  if (range === 'unsatisfiable') {
    const answer = site.error(416)
    return { ...answer, headers: [...answer.headers, 'content-range', `bytes */${bytes}`] }
  }
  const { start, end } = range
  const length = end - start + 1
  return {
    status: 206,
    headers: [
      ...variant.headers,
      ...rawHeaders({ 'content-range': `bytes ${start}-${end}/${bytes}`, 'content-length': String(length) }),
    ],
    content: { stored: variant.stored, start, end },
    bytes: length,
    encoding: 'identity',
  }
}

/**
 * One byte range (RFC 9110 §14.1.2). The range-parser package refuses a suffix longer than the file, which
 * means all of it.
 */
function parseRange(
  header: string,
  bytes: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = header.match(/^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i) ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return undefined
  return start < bytes ? { start, end } : 'unsatisfiable'
}
