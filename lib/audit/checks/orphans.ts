import type { Finding } from '../finding.ts'
import { referencesOf } from '../page.ts'
import { followRedirects, isIndexable, localAddress, pagesOf, type Site } from '../site.ts'

/** Finds listed pages that no chain of links reaches from the start, and reached pages that are not listed. */
export function checkOrphans(site: Site): Finding[] {
  // Without the whole site, a link to a page may be on a page that was not visited.
  if (!site.listed || site.incomplete !== undefined) return []
  const reached = findReached(site)
  const listed = new Set(site.listed.map((entry) => localAddress(new URL(entry), site.origin)))
  return pagesOf(site).flatMap((page): Finding[] => {
    if (!isIndexable(site, page)) return []
    const { url } = page
    if (listed.has(url) && !reached.has(url)) {
      return [{ rule: 'orphan-page', page: url, problem: `no link leads here from ${site.start}` }]
    }
    if (!listed.has(url) && reached.has(url)) {
      return [{ rule: 'unlisted-page', page: url, problem: 'is linked and indexable, but in no sitemap' }]
    }
    return []
  })
}

function findReached(site: Site): Set<string> {
  const reached = new Set<string>()
  const pending = [site.start]
  for (let address = pending.pop(); address !== undefined; address = pending.pop()) {
    const { url, resource } = followRedirects(site, address)
    if (reached.has(url) || resource.kind !== 'answer' || !resource.page) continue
    reached.add(url)
    for (const link of referencesOf(resource.page, 'link')) {
      const target = localAddress(link.url, site.origin)
      if (target !== undefined) pending.push(target)
    }
  }
  return reached
}
