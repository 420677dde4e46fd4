/** Cache-Control of what no page or file stands for. */
export const cachePolicy = {
  /** Errors, the page of unknown paths, the health check, and redirects that may change: never kept. */
  unkept: 'no-store',
  /** Permanent redirects: kept for an hour, so that a mistake can be undone. */
  permanentRedirect: 'public, max-age=3600',
} as const

/** Headers of an answer that nothing keeps. */
export function unkept(headers: Record<string, string>): Record<string, string> {
  return { ...headers, 'cache-control': cachePolicy.unkept }
}
