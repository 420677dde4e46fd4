import { missingPath } from '../crawl.ts'
import type { Finding } from '../finding.ts'
import { followRedirects, type Site } from '../site.ts'

/** Checks that an address nobody published answers 404; else broken links cannot be told from good ones. */
export function checkUnknownAddress(site: Site): Finding[] {
  const address = `${site.origin}${missingPath}`
  const { path, resource } = followRedirects(site, address)
  if (resource.kind !== 'answer' || resource.status !== 200) return []
  return [{ rule: 'soft-404', page: address, problem: `${path.join(' → ')} answers 200` }]
}
