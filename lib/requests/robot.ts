/** What robots.txt asks of a program by its name. */
export type Robot = {
  isAllowed: (url: string) => boolean
  /** Crawl-delay in milliseconds, 0 when none is asked for. */
  delayMs: number
  /** Addresses of the sitemaps it names. */
  sitemaps: string[]
}
