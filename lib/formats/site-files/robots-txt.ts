/** robots.txt (RFC 9309): nothing is closed to anyone; what is not for indexing says so itself, in a header. */
export function buildRobotsTxt(origin: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`
}
