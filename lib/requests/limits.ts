/** Bounds of what a polite client asks. */
export type Limits = {
  /** Requests under way at once. */
  concurrency: number
  /** Least time between the starts of two requests; a longer Crawl-delay of robots.txt wins. */
  delayMs: number
  /** Time for one whole answer, body included. */
  timeoutMs: number
  /** Most bytes of one page, after decompression. */
  maxBytes: number
  /** Most requests in all. */
  maxRequests: number
  /** Most seconds in all. */
  maxSeconds: number
}

/** Gentle enough for a small server: at most ten requests a second, four at once, for ten minutes. */
export const defaultLimits: Limits = {
  concurrency: 4,
  delayMs: 100,
  timeoutMs: 10_000,
  maxBytes: 5_000_000,
  maxRequests: 5_000,
  maxSeconds: 600,
}
