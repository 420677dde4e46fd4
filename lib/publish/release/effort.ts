import { compress, type Effort, type Forms } from './compress.ts'

/** How a body is compressed: with one effort, or with as much as it needs to stay within `fits` bytes. */
export type EffortPlan = Effort | { fits: number }

/** What the plan for a body is made from. */
export interface Compressible {
  /** Response headers. */
  headers: Record<string, string>
  /** The body is that of another page, with another head. */
  repeats: boolean
  /** Length of the body. */
  bytes: number
}

/**
 * Returns how the compressible bodies of a release are compressed. It follows from their sizes and kinds alone, never
 * from time, load or what was built before, so the same sources give the same bytes. A site of up to `mostBest` bytes,
 * some 150 long articles, is made as small as can be. In a larger one a page that search engines list gets the effort
 * that lets it arrive in the first flight of a connection; all else, five pages in six, the quick one.
 */
export function planEfforts(bodies: readonly Compressible[]): EffortPlan[] {
  const total = bodies.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total <= mostBest) return bodies.map(() => 'best')
  return bodies.map(({ headers, repeats }) => {
    const isPage = headers['content-type']?.startsWith('text/html') ?? false
    return isPage && !repeats ? { fits: firstFlight - headBytes(headers) } : 'quick'
  })
}

/** Bytes of bodies that two processors compress in about a minute. */
const mostBest = 64_000_000

/** What the first flight of a new connection carries: 10 segments of 1,460 bytes (RFC 6928). */
const firstFlight = 14_600

/** Of articles `best` makes 0.933 to 0.95 of what `quick` does: a body further above its limit is not tried. */
const bestOfQuick = 0.935

/** Returns the compressed forms of a body with this digest as planned; see `compress`. */
export function compressAsPlanned(
  cacheDir: string,
  body: Uint8Array,
  digest: string,
  plan: EffortPlan,
): Forms {
  if (typeof plan === 'string') return compress(cacheDir, body, digest, plan)
  const quick = compress(cacheDir, body, digest, 'quick')
  const fits = quick.br.byteLength <= plan.fits
  return fits || quick.br.byteLength * bestOfQuick > plan.fits
    ? quick
    : compress(cacheDir, body, digest, 'best')
}

/** Length of the head of an answer: status line, these headers, and what the server adds of its own. */
function headBytes(headers: Record<string, string>): number {
  return Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 200)
}
