import type { Finding } from '../finding.ts'
import { canonicalOf, faultOf, followRedirects, isNoindex, localAddress, type Site } from '../site.ts'

/** Checks that every sitemap entry is a page that answers 200 and may be indexed under that address, once. */
export function checkSitemap(site: Site): Finding[] {
  const counts = Map.groupBy(site.listed ?? [], (entry) => entry)
  return [...counts].flatMap(([entry, copies]): Finding[] => {
    const problem =
      faultOfEntry(site, entry) ?? (copies.length > 1 ? `is listed ${copies.length} times` : undefined)
    return problem === undefined ? [] : [{ rule: 'sitemap-entry', page: entry, problem }]
  })
}

function faultOfEntry(site: Site, entry: string): string | undefined {
  const address = localAddress(new URL(entry), site.origin)
  if (address === undefined) return `is not of ${site.origin}`
  if (entry.includes('#')) return 'has a fragment, which crawlers cut off'
  const { path, resource } = followRedirects(site, address)
  if (path.length > 1) return `is redirected to ${path.at(-1)}`
  if (resource.kind === 'disallowed') return 'is forbidden by robots.txt'
  if (resource.kind !== 'answer' || !resource.page) return faultOf(resource)
  if (isNoindex({ url: address, page: resource.page, answer: resource })) return 'is noindex'
  const canonical = canonicalOf(site, resource.page)
  return canonical !== undefined && canonical !== address ? `names ${canonical} as canonical` : undefined
}
