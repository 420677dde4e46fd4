import { setting } from '#lib/settings.ts'
import type { Effort } from './compress.ts'

/** What decides how hard a body is compressed. */
export interface Compressible {
  /** Response headers. */
  headers: Record<string, string>
  /** Whether it has the words of another page, which search engines list in its stead. */
  repeats: boolean
  /** Length of the body. */
  bytes: number
}

/**
 * How hard the compressible bodies of a release are compressed. It follows from their sizes and kinds alone, never from
 * time, load or what was built before, so the same sources give the same bytes. A site of up to 64 MB, some 150 long
 * articles, is made as small as can be. In a larger one that is for the long pages which search engines list, and for
 * the scripts that all pages load; all else, editions and pages to paste from among it, is compressed quickly.
 */
export function planEfforts(
  bodies: readonly Compressible[],
  mostBest = setting('BEST_COMPRESSION_UP_TO'),
): Effort[] {
  const total = bodies.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total <= mostBest) return bodies.map(() => 'best')
  return bodies.map(({ headers, repeats, bytes }) => {
    const type = headers['content-type'] ?? ''
    const isLongPage = type.startsWith('text/html') && !repeats && bytes > shortPage
    return isLongPage || type.startsWith('text/javascript') ? 'best' : 'quick'
  })
}

/** Less than any article. A page of so many bytes arrives in a connection's first flight (14,600 bytes, RFC 6928) either way. */
const shortPage = 30_000
