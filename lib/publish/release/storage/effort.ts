import type { Effort } from './compress.ts'

/** What decides how hard a body is compressed. */
export interface Compressible {
  /** Response headers. */
  headers: Record<string, string>
  /** Whether the body is that of another page, with another head. */
  repeats: boolean
  /** Length of the body. */
  bytes: number
}

/**
 * How hard the compressible bodies of a release are compressed. It follows from their sizes and kinds alone, never from
 * time, load or what was built before, so the same sources give the same bytes. A site of up to 64 MB, some 150 long
 * articles, is made as small as can be. In a larger one that is for the long pages which search engines list; all else,
 * five pages in six, is compressed quickly.
 */
export function planEfforts(bodies: readonly Compressible[]): Effort[] {
  const total = bodies.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total <= mostBest) return bodies.map(() => 'best')
  return bodies.map(({ headers, repeats, bytes }) => {
    const isPage = headers['content-type']?.startsWith('text/html') ?? false
    return isPage && !repeats && bytes > shortPage ? 'best' : 'quick'
  })
}

/** Bytes of bodies that two processors compress in about a minute. */
const mostBest = 64_000_000

/** A page of so many bytes arrives in the first flight of a connection (14,600 bytes, RFC 6928) either way. */
const shortPage = 40_000
